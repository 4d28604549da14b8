package org.readout.desk.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was worked out before. It holds while the desk is in the same state, and while documents are being taken in for
 * some seconds more; a correction ends it at once. Safe for use by many threads.
 */
final class Remembered<K, V> {
  private static final long LASTING_MS = 10_000;

  private final Map<K, V> values;
  private final Clock clock;
  private String state = "";
  private String corrections = "";
  private long since;

  /** @param most values kept; the ones not asked for the longest go first */
  Remembered(int most, Clock clock) {
    this.clock = clock;
    this.values = new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /**
   * The value of a key, worked out where it is not known.
   *
   * @param now the state of the desk
   * @param corrected how far corrections have come
   */
  V get(String now, String corrected, K key, Supplier<V> work) {
    synchronized (this) {
      if (!state.equals(now) && (!corrections.equals(corrected) || clock.millis() - since > LASTING_MS)) {
        values.clear();
        state = now;
        corrections = corrected;
        since = clock.millis();
      }
      V known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    V value = work.get();
    synchronized (this) {
      values.put(key, value);
    }
    return value;
  }
}
