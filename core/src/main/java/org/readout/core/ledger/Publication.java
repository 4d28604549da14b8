package org.readout.core.ledger;

import java.time.LocalDate;
import java.util.Optional;

/** What tables of entries say of the document an entry stands in. */
public interface Publication {
  /** Names the document, its version included. */
  String id();

  /** Where it was published. */
  Optional<String> uri();

  /** Label of its genre. */
  String genre();

  Optional<String> publisher();

  Optional<String> title();

  /** Its local date of publication. */
  Optional<LocalDate> date();

  /** What the date rests on, in lower case. */
  String dateBasis();

  /** ISO 639-1, or {@code und}. */
  String language();

  /** How many further places carried the same text. */
  int carriers();
}
