package org.readout.core.coding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.core.reading.ProposedAct;

/**
 * The question who plays a part in an act.
 *
 * @param act the act
 * @param part "actor" or "recipient"
 * @param contexts in what circumstances signs may weigh otherwise: the act, its kind, the document's genre
 * @param candidates everybody considered
 * @param proposals sets of codes by what proposes them
 */
public record Choice(ProposedAct act, String part, List<String> contexts, List<Candidate> candidates, Map<String, Set<String>> proposals) {
  public Choice {
    contexts = List.copyOf(contexts);
    candidates = List.copyOf(candidates);
    proposals = Map.copyOf(proposals);
  }
}
