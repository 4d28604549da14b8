package org.readout.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What became of asking for something on the web. */
public sealed interface Fetched<T> {
  /**
   * It was there.
   *
   * @param validators for asking again
   */
  record Got<T>(T value, Validators validators) implements Fetched<T> {}

  /** It is as it was when last asked for. */
  record Unchanged<T>() implements Fetched<T> {}

  /** It is there no longer, or never was (404, 410). */
  record Gone<T>(String reason) implements Fetched<T> {}

  /**
   * It could not be had.
   *
   * @param reason in one line
   * @param later how long the host asks to be left alone
   */
  record Failed<T>(String reason, Optional<Duration> later) implements Fetched<T> {}

  static <T> Fetched<T> failed(String reason) {
    return new Failed<>(reason, Optional.empty());
  }

  /** The same with another value; {@code change} may find that it is of no use. */
  default <U> Fetched<U> then(Function<T, Fetched<U>> change) {
    return switch (this) {
      case Got<T> got -> change.apply(got.value());
      case Unchanged<T> unchanged -> new Unchanged<>();
      case Gone<T> gone -> new Gone<>(gone.reason());
      case Failed<T> failed -> new Failed<>(failed.reason(), failed.later());
    };
  }
}
