package org.readout.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the same parties have said and done on one matter, turn by turn.
 *
 * @param id of the parties and the matter alone
 * @param parties codes of actors and recipients, sorted
 * @param matter id of the matter
 * @param name its readable name
 * @param field label of the field most of its entries belong to
 * @param asOf the day it is seen from; nothing later counts
 * @param state where it stands; empty where nothing was promised or done
 * @param silent whether the newest comparable statement leaves it out
 * @param due the last day of what was promised, if the text sets one
 * @param turns in order of date, unknown dates last
 * @param alerts what may have been expected and is missing
 */
public record MatterThread(
    String id,
    List<String> parties,
    String matter,
    String name,
    String field,
    LocalDate asOf,
    Optional<ThreadState> state,
    boolean silent,
    Optional<LocalDate> due,
    List<Turn> turns,
    List<Alert> alerts) {
  public MatterThread {
    parties = List.copyOf(parties);
    turns = List.copyOf(turns);
    alerts = List.copyOf(alerts);
  }
}
