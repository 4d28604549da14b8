package org.readout.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was worked out before, as long as the desk is in the same state. Safe for use by many threads. */
final class Remembered<K, V> {
  private final Map<K, V> values;
  private String state = "";

  /** @param most values kept; the ones not asked for the longest go first */
  Remembered(int most) {
    this.values = new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /** The value of a key in a state, worked out where it is not known. */
  V get(String now, K key, Supplier<V> work) {
    synchronized (this) {
      if (!state.equals(now)) {
        values.clear();
        state = now;
      }
      V known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    V value = work.get();
    synchronized (this) {
      if (state.equals(now)) {
        values.put(key, value);
      }
    }
    return value;
  }
}
