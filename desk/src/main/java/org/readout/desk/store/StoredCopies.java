package org.readout.desk.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.readout.core.Copies;

/** What the desk already holds, off-topic documents included. */
final class StoredCopies implements Copies {
  private final Handle handle;

  StoredCopies(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Known> byId(String id) {
    return known("base = :value AND newest = 1", id);
  }

  @Override
  public Optional<Known> byUrl(String url) {
    return known("newest = 1 AND base = (SELECT base FROM document WHERE uri = :value ORDER BY key LIMIT 1)", url);
  }

  @Override
  public Optional<String> byFingerprint(String fingerprint) {
    return known("fingerprint = :value ORDER BY newest DESC, key LIMIT 1", fingerprint).map(Known::id);
  }

  private Optional<Known> known(String condition, String value) {
    return handle
        .createQuery("SELECT id, fingerprint FROM document WHERE " + condition)
        .bind("value", value)
        .map((row, context) -> new Known(row.getString("id"), row.getString("fingerprint")))
        .findFirst();
  }
}
