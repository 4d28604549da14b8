package org.readout.eval.measure;

/** Counts of what is right, what was found and what is in the key. Not safe for use by many threads. */
public final class Ratio {
  private int right;
  private int found;
  private int gold;

  public void add(int isRight, int isFound, int isGold) {
    right += isRight;
    found += isFound;
    gold += isGold;
  }

  public int right() {
    return right;
  }

  public int found() {
    return found;
  }

  public int gold() {
    return gold;
  }

  /** 0 to 1; 0 where nothing was found. */
  public double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  /** 0 to 1; 0 where the key is empty. */
  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** 0 to 1; 0 where nothing was found and the key is empty. */
  public double f1() {
    return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
  }
}
