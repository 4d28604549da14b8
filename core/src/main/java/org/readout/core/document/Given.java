package org.readout.core.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What whoever hands a document in says about it; every part may be absent.
 *
 * @param id the name it is to have
 * @param date its local date of publication
 * @param title its title
 * @param uri where it was published
 * @param publisher who published it
 * @param genre its genre
 * @param rest other fields of a JSONL line, as a JSON object, kept untouched
 */
public record Given(
    Optional<String> id,
    Optional<LocalDate> date,
    Optional<String> title,
    Optional<URI> uri,
    Optional<String> publisher,
    Optional<Genre> genre,
    Optional<String> rest) {
  public static final Given NOTHING =
      new Given(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
