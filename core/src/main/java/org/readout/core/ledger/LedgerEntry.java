package org.readout.core.ledger;

import java.util.List;
import java.util.Optional;
import org.readout.core.ontology.Kind;

/** One act between political actors, tied to the words that tell of it. */
public sealed interface LedgerEntry {
  Facts facts();

  default Kind kind() {
    return facts().act().kind();
  }

  /**
   * An actor is bound, or says it is, to something future or continuing.
   *
   * @param threat whether what is announced is a harm; never shown as a promise
   * @param stage {@code announced} or {@code allocated}, for goods and money not yet handed over
   * @param instrument what is signed or to be signed
   */
  record Commitment(Facts facts, boolean threat, Optional<String> stage, Optional<Instrument> instrument) implements LedgerEntry {
    public Commitment {
      require(facts, Kind.COMMITMENT);
    }
  }

  /** Something is under way or done. */
  record Delivery(Facts facts) implements LedgerEntry {
    public Delivery {
      require(facts, Kind.DELIVERY);
    }
  }

  /** An actor will not do, or undoes. */
  record Refusal(Facts facts) implements LedgerEntry {
    public Refusal {
      require(facts, Kind.REFUSAL);
    }
  }

  /** An actor wants another to act. */
  record Request(Facts facts) implements LedgerEntry {
    public Request {
      require(facts, Kind.REQUEST);
    }
  }

  /** An actor says what it thinks or feels. */
  record Position(Facts facts) implements LedgerEntry {
    public Position {
      require(facts, Kind.POSITION);
    }
  }

  /** Actors come together. */
  record Consultation(Facts facts) implements LedgerEntry {
    public Consultation {
      require(facts, Kind.CONSULTATION);
    }
  }

  /**
   * Force or coercion is used.
   *
   * @param casualties people harmed, each as the text says it
   * @param claimedBy who claims it
   * @param blamedOn whom others blame
   */
  record Incident(Facts facts, List<Casualties> casualties, List<Party> claimedBy, List<Party> blamedOn) implements LedgerEntry {
    public Incident {
      require(facts, Kind.INCIDENT);
      casualties = List.copyOf(casualties);
      claimedBy = List.copyOf(claimedBy);
      blamedOn = List.copyOf(blamedOn);
    }
  }

  private static void require(Facts facts, Kind kind) {
    if (facts.act().kind() != kind) {
      throw new IllegalArgumentException(facts.act().label() + " is no " + kind.label());
    }
  }
}
