package org.readout.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.readout.core.ledger.MatterThread;

/**
 * Which threads are wanted. Values in one list are alternatives, the lists together all hold; an empty list asks for nothing.
 *
 * @param parties codes, one of which is a party
 * @param about matter ids, or words in a matter's name, case ignored
 * @param fields labels of fields
 * @param states labels of states
 * @param threads ids
 * @param dueBefore only what falls due before this day
 * @param silent only what the newest comparable statement leaves out
 * @param leastTurns fewest turns
 */
public record ThreadFilter(
    List<String> parties, List<String> about, List<String> fields, List<String> states, List<String> threads, Optional<LocalDate> dueBefore, boolean silent, int leastTurns) {
  public static final ThreadFilter ANY = new ThreadFilter(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), false, 1);

  public ThreadFilter {
    parties = List.copyOf(parties);
    about = List.copyOf(about);
    fields = List.copyOf(fields);
    states = List.copyOf(states);
    threads = List.copyOf(threads);
  }

  /** Whether a thread is wanted. */
  public boolean takes(MatterThread thread) {
    return (parties.isEmpty() || parties.stream().anyMatch(thread.parties()::contains))
        && (about.isEmpty() || about.stream().anyMatch(words -> thread.matter().equals(words) || lower(thread.name()).contains(lower(words))))
        && (fields.isEmpty() || fields.contains(thread.field()))
        && (states.isEmpty() || thread.state().map(state -> states.contains(state.label())).orElse(false))
        && (threads.isEmpty() || threads.contains(thread.id()))
        && dueBefore.map(day -> thread.due().map(due -> due.isBefore(day)).orElse(false)).orElse(true)
        && (!silent || thread.silent()) && thread.turns().size() >= leastTurns;
  }

  private static String lower(String words) {
    return words.toLowerCase(java.util.Locale.ROOT);
  }
}
