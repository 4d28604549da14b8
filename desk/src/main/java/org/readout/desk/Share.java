package org.readout.desk;

/**
 * A part of a whole that was sampled, with the interval of its share: Wilson's score interval at 95 %.
 *
 * @param hits 0 to {@code of}
 * @param of size of the sample; the interval of an empty one is 0 to 1
 */
public record Share(long hits, long of) {
  private static final double Z = 1.959964;

  public Share {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException(hits + " of " + of);
    }
  }

  /** 0 to 1; 0 of an empty sample. */
  public double share() {
    return of == 0 ? 0 : (double) hits / of;
  }

  /** Lower bound. */
  public double low() {
    return of == 0 ? 0 : Math.max(0, middle() - half());
  }

  /** Upper bound. */
  public double high() {
    return of == 0 ? 1 : Math.min(1, middle() + half());
  }

  private double middle() {
    return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double half() {
    return Z * Math.sqrt(share() * (1 - share()) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
  }
}
