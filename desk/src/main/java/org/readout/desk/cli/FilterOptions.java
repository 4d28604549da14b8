package org.readout.desk.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Filter;
import picocli.CommandLine.Option;

/** The options that say which entries are wanted. Every list may be repeated or parted by commas. */
final class FilterOptions {
  @Option(names = "--actor", split = ",", paramLabel = "CODE", description = "who acts: CHN, PAK, NATO …")
  private List<String> actors = List.of();

  @Option(names = "--recipient", split = ",", paramLabel = "CODE", description = "to, for or against whom")
  private List<String> recipients = List.of();

  @Option(names = "--kind", split = ",", paramLabel = "KIND", converter = Labels.Kinds.class,
      description = "commitment, delivery, refusal, request, position, consultation, incident")
  private List<String> kinds = List.of();

  @Option(names = "--act", split = ",", paramLabel = "ACT", converter = Labels.Acts.class, description = "pledge, agree, urge, attack …")
  private List<String> acts = List.of();

  @Option(names = "--about", paramLabel = "WORDS", description = "what it concerns: a matter's id, or words in it")
  private List<String> about = List.of();

  @Option(names = "--field", split = ",", paramLabel = "FIELD", converter = Labels.Fields.class, description = "security, trade, energy …")
  private List<String> fields = List.of();

  @Option(names = "--since", paramLabel = "DAY", converter = Days.class, description = "documents of this day or later")
  private @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DAY", converter = Days.class, description = "documents of this day or earlier")
  private @Nullable LocalDate until;

  @Option(names = "--document", split = ",", paramLabel = "ID", description = "only this document; ID@1 is its first version")
  private List<String> documents = List.of();

  @Option(names = "--status", split = ",", paramLabel = "STATUS", converter = Labels.Statuses.class,
      description = "asserted, alleged, claimed, denied")
  private List<String> statuses = List.of();

  @Option(names = "--min-confidence", paramLabel = "0..1", description = "least confidence")
  private @Nullable Double minConfidence;

  /** The last day wanted, if one was named. */
  Optional<LocalDate> until() {
    return Optional.ofNullable(until);
  }
  @Option(names = "--min-relevance", paramLabel = "0..1", description = "least relevance of the document to what the desk follows")
  private @Nullable Double minRelevance;

  @Option(names = "--new", description = "only what the desk did not hold before the document came")
  private boolean novel;

  /** The filter, codes checked against those that can be. */
  Filter filter(Codes codes) {
    if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
      throw new Readout.Misuse("--min-confidence is " + minConfidence + "; it lies between 0 and 1");
    }
    if (minRelevance != null && !(minRelevance >= 0 && minRelevance <= 1)) {
      throw new Readout.Misuse("--min-relevance is " + minRelevance + "; it lies between 0 and 1");
    }
    try {
      return new Filter(
          actors.stream().map(codes::checked).toList(),
          recipients.stream().map(codes::checked).toList(),
          kinds,
          acts,
          about,
          fields,
          Optional.ofNullable(since),
          Optional.ofNullable(until),
          documents,
          statuses,
          minConfidence == null ? OptionalDouble.empty() : OptionalDouble.of(minConfidence),
          minRelevance == null ? OptionalDouble.empty() : OptionalDouble.of(minRelevance),
          novel);
    } catch (IllegalArgumentException e) {
      throw new Readout.Misuse(String.valueOf(e.getMessage()));
    }
  }
}
