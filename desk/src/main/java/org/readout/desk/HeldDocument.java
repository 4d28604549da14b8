package org.readout.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.readout.core.ledger.Publication;

/**
 * A document version as a desk holds it, without its text.
 *
 * @param id names it, its version included: {@code x}, {@code x@2}
 * @param name where it came from, for people
 * @param uri where it was published
 * @param genre label of its genre
 * @param publisher who published it
 * @param title its title
 * @param date its local date of publication
 * @param dateBasis what the date rests on, in lower case
 * @param language ISO 639-1, or {@code und}
 * @param carriers how many further places carried the same text
 * @param releasedBy whose text it is or retells, in its own words
 */
public record HeldDocument(
    String id,
    String name,
    Optional<String> uri,
    String genre,
    Optional<String> publisher,
    Optional<String> title,
    Optional<LocalDate> date,
    String dateBasis,
    String language,
    int carriers,
    Optional<String> releasedBy) implements Publication {
  /** What a person would call it: its title, else where it came from. */
  public String label() {
    return title.filter(t -> !t.isBlank()).orElse(name);
  }
}
