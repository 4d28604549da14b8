package org.readout.desk.store;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Several questions to a desk answered from one state of it, whatever others write meanwhile. Nothing may be written inside. */
final class Snapshot {
  private Snapshot() {}

  /** The answer; one snapshot may be asked for inside another. */
  static <T> T of(Handle handle, Supplier<T> questions) {
    handle.execute("SAVEPOINT snapshot");
    try {
      return questions.get();
    } finally {
      handle.execute("RELEASE snapshot");
    }
  }
}
