package org.readout.core.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What threads and diffs need to know of a document besides its text.
 *
 * @param id its id
 * @param genre label of its genre
 * @param publisher who published it
 * @param title its title
 * @param date its date
 * @param carriedBy ids or addresses of what carried the same text again
 */
public record DocumentFacts(
    String id, String genre, Optional<String> publisher, Optional<String> title, Optional<LocalDate> date, List<String> carriedBy) {
  public DocumentFacts {
    carriedBy = List.copyOf(carriedBy);
  }
}
