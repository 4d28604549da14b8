package org.readout.desk.brief;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.desk.HeldEntry;
import org.readout.desk.Period;
import org.readout.desk.Printable;

/** Writes what was said as a line of a briefing: matter, day, who to whom, the words, whose they are, where they stand. */
final class Lines {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final int LEAD = 60;

  private final Names names;

  Lines(Names names) {
    this.names = names;
  }

  static String day(LocalDate day) {
    return day.format(DAY);
  }

  Paragraph line(Said said) {
    HeldEntry entry = said.first();
    List<Run> runs = new ArrayList<>();
    runs.add(Run.strong(lead(entry)));
    runs.add(Run.plain(" " + entry.document().date().map(Lines::day).orElse("Date unknown") + ". " + who(said) + ": “" + entry.quote() + "” "));
    runs.add(Run.quiet("(" + vouching(entry) + ")."));
    runs.add(Run.plain(" " + particulars(said)));
    runs.add(Run.cite(Source.of(entry.document())));
    return new Paragraph(runs);
  }

  private String lead(HeldEntry entry) {
    List<String> subjects = entry.matters().isEmpty() ? entry.about().isEmpty() ? entry.text("field").stream().toList() : entry.about() : entry.matters().stream().map(names::matter).toList();
    String line = Printable.cut(whole(subjects), LEAD);
    String whole = line.isEmpty() ? "Relations" : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    return whole.endsWith("…") ? whole : whole + ".";
  }

  /** As many of them as there is room for, at least the first. */
  private static String whole(List<String> subjects) {
    String words = subjects.isEmpty() ? "" : subjects.getFirst();
    for (String subject : subjects.stream().skip(1).toList()) {
      if (words.length() + 2 + subject.length() > LEAD) {
        return words;
      }
      words += "; " + subject;
    }
    return words;
  }

  /** Actors, recipients, act; a promise only its beneficiary tells of is laid to the beneficiary. */
  private String who(Said said) {
    HeldEntry entry = said.first();
    List<String> actors = entry.parties("actors");
    List<String> recipients = entry.parties("recipients");
    boolean mutual = new HashSet<>(actors).equals(new HashSet<>(recipients));
    String towards = mutual || recipients.isEmpty() ? "" : " " + Words.ALL.towards().getOrDefault(entry.text("kind").orElse(""), "to") + " " + names.actors(recipients);
    List<String> marks = new ArrayList<>(List.of((entry.flag("negated") ? "not: " : "") + entry.text("act").orElse("")));
    if (!entry.status().equals("asserted")) {
      marks.add(entry.status());
    }
    if (entry.flag("renewed")) {
      marks.add("renewed");
    }
    String teller = said.teller().map(codes -> ", according to " + (codes.isEmpty() ? "its beneficiary" : names.actors(codes))).orElse("");
    return (actors.isEmpty() ? "Unknown" : names.actors(actors)) + towards + " (" + String.join(", ", marks) + ")" + teller;
  }

  /** Wording, speaker, voice. */
  private String vouching(HeldEntry entry) {
    List<String> parts = new ArrayList<>();
    entry.text("wording").ifPresent(wording -> parts.add(Words.ALL.wording().getOrDefault(wording, wording)));
    parts.add(Stream.of(speaker(entry, names), entry.text("voice").map(voice -> Words.ALL.voice().getOrDefault(voice, voice))).flatMap(Optional::stream).collect(Collectors.joining(", ")));
    return String.join("; ", parts);
  }

  /** Who says it: those it is laid to, else those whose text it is, else the publisher where it is known. */
  static Optional<String> speaker(HeldEntry entry, Names names) {
    List<String> attributed = entry.parties("attributed_to");
    if (!attributed.isEmpty()) {
      String role = entry.json().path("attributed_to").path(0).path("role").asText("");
      return Optional.of(names.actors(attributed) + (role.isEmpty() ? "" : " – " + role));
    }
    return switch (entry.text("voice").orElse("")) {
      case "joint" -> Optional.of(names.actors(Stream.concat(entry.parties("actors").stream(), entry.parties("recipients").stream()).distinct().toList()));
      case "actor" -> Optional.of(names.actors(entry.parties("actors")));
      case "beneficiary" -> Optional.of(names.actors(entry.parties("recipients")));
      default -> entry.document().publisher();
    };
  }

  /** Day, sum, condition, repeats, review; each a sentence. */
  private static String particulars(Said said) {
    HeldEntry entry = said.first();
    List<String> parts = new ArrayList<>();
    boolean promise = entry.text("kind").equals(Optional.of("commitment"));
    Optional<String> when = Period.of(entry).map(period -> period.first().equals(period.last()) ? day(period.last())
        : promise ? "by " + day(period.last()) : day(period.first()) + " to " + day(period.last()));
    when.or(() -> entry.text("when", "text")).ifPresent(words -> parts.add((promise ? "Due: " : "When: ") + words + "."));
    entry.text("amount", "text").ifPresent(sum -> parts.add("Sum: " + sum + "."));
    entry.text("condition", "text").ifPresent(words -> parts.add("Condition: “" + words + "”."));
    said.repeats().ifPresent(words -> parts.add(words + "."));
    if (entry.text("origin").equals(Optional.of("human")) || entry.json().has("reviewed")) {
      parts.add("Reviewed.");
    }
    return parts.isEmpty() ? "" : String.join(" ", parts) + " ";
  }
}
