package org.readout.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Vectors of meaning, those asked for last remembered. Safe for use by many threads if what makes them is. */
final class Meanings implements Function<String, float[]> {
  private static final int MOST = 20_000;

  private final Function<String, float[]> maker;
  private final Map<String, float[]> remembered = new LinkedHashMap<>(MOST, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
      return size() > MOST;
    }
  };

  Meanings(Function<String, float[]> maker) {
    this.maker = maker;
  }

  @Override
  public float[] apply(String words) {
    synchronized (remembered) {
      float[] known = remembered.get(words);
      if (known != null) {
        return known;
      }
    }
    float[] made = maker.apply(words);
    synchronized (remembered) {
      remembered.put(words, made);
    }
    return made;
  }
}
