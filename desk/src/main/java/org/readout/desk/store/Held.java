package org.readout.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.readout.core.document.Capture;
import org.readout.core.document.DateBasis;
import org.readout.core.document.Dateline;
import org.readout.core.document.Given;
import org.readout.desk.HeldDocument;

/**
 * A document version with what coding it again needs.
 *
 * @param key its row
 * @param base its id without the version
 * @param dateline its date
 * @param captureKey the row of its capture
 * @param capture as it was handed in
 * @param document the document
 * @param copyOf id of the document it repeats with additions
 */
record Held(long key, String base, Dateline dateline, long captureKey, Capture capture, HeldDocument document, Optional<String> copyOf) {
  private static final String SELECT =
      "SELECT d.key AS d_key, d.base, d.copy_of, c.key AS c_key, c.media_type, c.bytes, c.given, " + Rows.DOCUMENT
          + " FROM document d JOIN capture c ON c.key = d.capture WHERE ";

  static Optional<Held> byId(Handle handle, String id) {
    return handle.createQuery(SELECT + "d.id = :id").bind("id", id).map((row, context) -> of(row)).findFirst();
  }

  static Held byKey(Handle handle, long key) {
    return handle.createQuery(SELECT + "d.key = :key").bind("key", key).map((row, context) -> of(row)).one();
  }

  private static Held of(ResultSet row) throws SQLException {
    HeldDocument document = Rows.document(row);
    DateBasis basis = DateBasis.valueOf(document.dateBasis().toUpperCase(Locale.ROOT));
    Given given = Packing.read(row.getString("given"), Given.class);
    Capture capture = new Capture(document.name(), row.getString("media_type"), Packing.expand(row.getBytes("bytes")), given);
    return new Held(row.getLong("d_key"), row.getString("base"), new Dateline(document.date(), basis), row.getLong("c_key"), capture, document,
        Optional.ofNullable(row.getString("copy_of")));
  }

  /** The capture under this version's id, with its date where somebody gave it one. */
  Capture again(Dateline dateline) {
    Given given = capture.given();
    Optional<LocalDate> date = dateline.basis() == DateBasis.GIVEN ? dateline.date() : Optional.empty();
    return new Capture(capture.name(), capture.mediaType(), capture.bytes(),
        new Given(Optional.of(document.id()), date, given.title(), given.uri(), given.publisher(), given.genre(), given.rest()));
  }

  /** Whether an id names this version, or the document at large. */
  boolean isCalled(String id) {
    return id.equals(base) || id.equals(document.id());
  }

  /** Whether {@code other} is a capture of this very document and not of a copy of it. */
  boolean sameDocument(Capture other) {
    return other.given().id().filter(this::isCalled).isPresent()
        || other.given().uri().map(Object::toString).equals(document.uri()) && document.uri().isPresent()
        || Arrays.equals(other.bytes(), capture.bytes());
  }
}
