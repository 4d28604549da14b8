package org.readout.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.readout.desk.Browsing;
import org.readout.desk.Holdings;

/**
 * What was worked out before. It holds while the desk stays as it is. Once documents came it is worked out again at the
 * back, at most every ten seconds, and given as it was until then, for a minute at most; what a person changed shows at
 * once. Whoever asks for what another is working out waits for it. Safe for use by many threads.
 */
final class Remembered<K, V> {
  private static final long FRESH_MS = 10_000;
  private static final long LASTING_MS = 60_000;

  private final Desktop desktop;
  private final Map<K, Kept<V>> values;

  /** @param since when it was begun, ms; {@code renewing} whether it is being worked out again */
  private record Kept<V>(CompletableFuture<V> value, Browsing.State state, long since, boolean renewing) {}

  /** @param most values kept; the ones not asked for the longest go first */
  Remembered(Desktop desktop, int most) {
    this.desktop = desktop;
    this.values = new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
        return size() > most;
      }
    };
  }

  /** The value of a key, worked out where it is not known. Not to be called while the desk is lent. */
  V get(K key, Function<Holdings, V> work) {
    Browsing.State now = desktop.state();
    long at = desktop.backing().clock().millis();
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> known = mine;
    boolean renew = false;
    synchronized (values) {
      Kept<V> kept = values.get(key);
      boolean usable = kept != null && (kept.state().equals(now) || kept.state().people() == now.people() && at - kept.since() < LASTING_MS);
      if (usable) {
        known = kept.value();
        renew = !kept.state().equals(now) && !kept.renewing() && known.isDone() && at - kept.since() >= FRESH_MS;
      }
      if (!usable || renew) {
        values.put(key, new Kept<>(usable ? known : mine, usable ? kept.state() : now, usable ? kept.since() : at, renew));
      }
    }
    if (renew) {
      desktop.later(() -> fill(key, mine, now, at, work));
    } else if (known == mine) {
      fill(key, mine, now, at, work);
    }
    try {
      return known.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException problem ? problem : e;
    }
  }

  /** The value of a key if it is known; else it is worked out at the back. */
  Optional<V> soon(K key, Function<Holdings, V> work) {
    synchronized (values) {
      Kept<V> kept = values.get(key);
      if (kept == null || !kept.value().isDone()) {
        if (kept == null) {
          desktop.later(() -> get(key, work));
        }
        return Optional.empty();
      }
    }
    return Optional.of(get(key, work));
  }

  private void fill(K key, CompletableFuture<V> value, Browsing.State state, long at, Function<Holdings, V> work) {
    try {
      value.complete(desktop.with(work));
      synchronized (values) {
        values.put(key, new Kept<>(value, state, at, false));
      }
    } catch (RuntimeException e) {
      value.completeExceptionally(e);
      synchronized (values) {
        values.remove(key);
      }
    }
  }
}
