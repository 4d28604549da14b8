package org.readout.core.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.core.ledger.Location;
import org.readout.core.ledger.Party;
import org.readout.core.ontology.Kind;
import org.readout.core.reading.PlaceFinder;
import org.readout.core.reading.ProposedAct;
import org.readout.core.reading.Reading;
import org.readout.core.reading.Toponym;

/** Says where the acts of one document happen. The document's places are looked for when first asked. For one thread. */
final class Locations {
  private static final Set<Kind> SOMEWHERE = Set.of(Kind.INCIDENT, Kind.DELIVERY, Kind.CONSULTATION);

  private final Reading reading;
  private final PlaceFinder finder;
  private @Nullable List<Toponym> toponyms;

  Locations(Reading reading, PlaceFinder finder) {
    this.reading = reading;
    this.finder = finder;
  }

  /** The first place in the evidence that is told to be where something is; of attacks, what is done and meetings alone. */
  Optional<Location> of(ProposedAct act) {
    if (!SOMEWHERE.contains(act.act().kind())) {
      return Optional.empty();
    }
    if (toponyms == null) {
      toponyms = finder.find(reading);
    }
    List<Toponym> here = toponyms.stream().filter(t -> t.located() && act.evidence().contains(t.span())).toList();
    return here.stream().filter(t -> !t.state()).findFirst().or(() -> here.stream().findFirst())
        .map(t -> new Location(Party.Words.at(t.span(), reading.document().text()), t.place()));
  }
}
