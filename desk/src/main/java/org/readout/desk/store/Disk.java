package org.readout.desk.store;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the disk under a desk's file refuses. */
final class Disk {
  private static final int PRIMARY = 0xff;

  private Disk() {}

  /** Why nothing more can be kept, if the disk is the cause of a failure; what was kept before it stays. */
  static Optional<IOException> refusal(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause).filter(SQLiteException.class::isInstance)
        .map(cause -> ((SQLiteException) cause).getResultCode()).flatMap(code -> said(code).stream()).findFirst()
        .map(said -> new IOException(said + "; what was kept before is safe", failure));
  }

  private static Optional<String> said(SQLiteErrorCode code) {
    int primary = code.code & PRIMARY;
    if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
      return Optional.of("the disk that the desk lies on is full");
    }
    if (primary == SQLiteErrorCode.SQLITE_READONLY.code || primary == SQLiteErrorCode.SQLITE_PERM.code) {
      return Optional.of("the desk may not be written to");
    }
    return primary == SQLiteErrorCode.SQLITE_IOERR.code ? Optional.of("the disk that the desk lies on fails") : Optional.empty();
  }
}
