package org.readout.core.actor;

import java.util.List;
import java.util.Optional;
import org.readout.core.text.Yaml;

/**
 * Who administers and who claims the places of the gazetteer.
 *
 * @param all the grounds in dispute; the first that holds a place counts
 */
public record Disputes(List<Dispute> all) {
  public Disputes {
    all = List.copyOf(all);
  }

  /** Those of {@code disputes.yaml}. */
  public static Disputes read() {
    return Yaml.read(Disputes.class, "disputes.yaml", Disputes.class);
  }

  /** An entry of the gazetteer as a place. */
  public Place place(Gazetteer.Entry entry) {
    Optional<Dispute> dispute = all.stream().filter(d -> d.holds(entry)).findFirst();
    Optional<String> by = dispute.isPresent() ? dispute.get().administeredBy() : Optional.of(entry.country());
    return new Place(entry.name(), List.of(), entry.lat(), entry.lon(), by, dispute.map(Dispute::claimedBy).orElse(List.of()));
  }
}
