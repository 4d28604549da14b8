package org.readout.core.coding;

import java.util.Map;
import org.readout.core.ledger.Party;

/**
 * Somebody who may play a part in an act.
 *
 * @param code who
 * @param party how an entry would have it
 * @param signs what speaks for or against it, by name: 1 where it holds, or how far
 */
public record Candidate(String code, Party party, Map<String, Double> signs) {
  public Candidate {
    signs = Map.copyOf(signs);
  }
}
