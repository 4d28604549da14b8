package org.readout.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which entries are wanted. A list that is empty asks for nothing; values in one list are alternatives, the lists
 * together all hold.
 *
 * @param actors codes, one of which acts
 * @param recipients codes, one of which it is to, for or against
 * @param kinds labels of kinds
 * @param acts labels of acts
 * @param about matter ids, or words that what it concerns contains, case ignored
 * @param fields labels of fields
 * @param since first day of the document's date, inclusive
 * @param until last day of the document's date, inclusive
 * @param documents ids: {@code x} is the newest version of x, {@code x@1} its first
 * @param statuses labels of statuses
 * @param minConfidence least confidence, 0 to 1, inclusive
 * @param minRelevance least relevance of the document, 0 to 1, inclusive
 * @param novel whether only what the desk did not hold before is wanted
 */
public record Filter(
    List<String> actors,
    List<String> recipients,
    List<String> kinds,
    List<String> acts,
    List<String> about,
    List<String> fields,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    List<String> documents,
    List<String> statuses,
    OptionalDouble minConfidence,
    OptionalDouble minRelevance,
    boolean novel) {
  public static final Filter ANY =
      new Filter(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(),
          OptionalDouble.empty());

  /** A filter that asks neither for relevance nor for what is new. */
  public Filter(List<String> actors, List<String> recipients, List<String> kinds, List<String> acts, List<String> about, List<String> fields,
      Optional<LocalDate> since, Optional<LocalDate> until, List<String> documents, List<String> statuses, OptionalDouble minConfidence) {
    this(actors, recipients, kinds, acts, about, fields, since, until, documents, statuses, minConfidence, OptionalDouble.empty(), false);
  }

  public Filter {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    kinds = List.copyOf(kinds);
    acts = List.copyOf(acts);
    about = List.copyOf(about);
    fields = List.copyOf(fields);
    documents = List.copyOf(documents);
    statuses = List.copyOf(statuses);
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new IllegalArgumentException("the period ends " + until.get() + ", before it begins " + since.get());
    }
  }

  /** This filter, ending no later than {@code day}. */
  public Filter notAfter(LocalDate day) {
    LocalDate last = until.filter(u -> u.isBefore(day)).orElse(day);
    return new Filter(actors, recipients, kinds, acts, about, fields, since, Optional.of(last), documents, statuses, minConfidence, minRelevance, novel);
  }

  /** This filter, of one document alone. */
  public Filter of(String document) {
    return new Filter(actors, recipients, kinds, acts, about, fields, since, until, List.of(document), statuses, minConfidence, minRelevance, novel);
  }

  /** Whether anything is asked of the entries themselves, beyond their document and its date. */
  public boolean asksOfEntries() {
    return !(actors.isEmpty() && recipients.isEmpty() && kinds.isEmpty() && acts.isEmpty() && about.isEmpty() && fields.isEmpty()
        && statuses.isEmpty() && minConfidence.isEmpty() && !novel);
  }
}
