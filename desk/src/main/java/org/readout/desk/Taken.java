package org.readout.desk;

import java.util.Optional;
import org.readout.core.Outcome;
import org.readout.core.document.Cleaned;

/**
 * What taking a capture did to a desk.
 *
 * @param outcome what became of the capture
 * @param entries how many entries came of it
 * @param novel how many of them tell of something that was not held
 * @param redated whether it gave a document already held a better-founded date
 */
public record Taken(Outcome outcome, int entries, int novel, boolean redated) {
  /** How the capture was cleaned; empty if it could not be read. */
  public Optional<Cleaned> cleaned() {
    return switch (outcome) {
      case Outcome.Recorded recorded -> Optional.of(recorded.cleaned());
      case Outcome.Duplicate duplicate -> Optional.of(duplicate.cleaned());
      case Outcome.OffTopic offTopic -> Optional.of(offTopic.cleaned());
      case Outcome.Unreadable unreadable -> Optional.empty();
    };
  }
}
