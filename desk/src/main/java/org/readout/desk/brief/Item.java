package org.readout.desk.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;

/** One thing said, as lines of a briefing. */
final class Item {
  private Item() {}

  static List<String> lines(Said said, Section section, Markup markup) {
    HeldEntry entry = said.first();
    List<String> lines = new ArrayList<>();
    lines.add("- " + markup.words(head(said, section)));
    lines.add("  “" + markup.words(entry.quote()) + "”");
    lines.add("  " + markup.words(vouching(entry)));
    said.repeats().ifPresent(repeats -> lines.add("  " + Character.toUpperCase(repeats.charAt(0)) + repeats.substring(1) + "."));
    return lines.stream().map(line -> markup == Markup.MARKDOWN && !line.startsWith("-") ? line + "  " : line).toList();
  }

  /** Day, who, to whom, act, object; a promise only its beneficiary tells of is laid to the beneficiary. */
  private static String head(Said said, Section section) {
    HeldEntry entry = said.first();
    List<String> parts = new ArrayList<>();
    parts.add(entry.document().date().map(Object::toString).orElse("date unknown"));
    String recipients = String.join(", ", entry.parties("recipients"));
    parts.add(who(entry) + (recipients.isEmpty() ? "" : " → " + recipients));
    parts.add((entry.flag("negated") ? "not: " : "") + entry.text("act").orElse(""));
    if (section == Section.DISPUTED) {
      parts.add(entry.text("status").orElse(""));
    }
    if (!entry.about().isEmpty()) {
      parts.add(String.join("; ", entry.about()));
    }
    entry.text("when", "value").or(() -> entry.text("when", "text")).ifPresent(when -> parts.add("when: " + when));
    entry.text("amount", "text").ifPresent(parts::add);
    if (section == Section.COMMITMENT && said.onlyByBeneficiary()) {
      parts.add("according to " + (recipients.isEmpty() ? "its beneficiary" : recipients));
    }
    return String.join(" · ", parts);
  }

  private static String who(HeldEntry entry) {
    String actors = String.join(", ", entry.parties("actors"));
    return actors.isEmpty() ? "?" : actors;
  }

  /** Speaker, wording, voice, document. */
  private static String vouching(HeldEntry entry) {
    HeldDocument document = entry.document();
    List<String> parts = new ArrayList<>();
    parts.add("speaker: " + speaker(entry));
    entry.text("wording").ifPresent(wording -> parts.add(wording.toLowerCase(Locale.ROOT).replace('-', ' ')));
    entry.text("voice").ifPresent(voice -> parts.add(voice.equals("joint") ? "joint text" : voice.replace('-', ' ') + "’s voice"));
    String publisher = document.publisher().map(name -> ", " + name).orElse("");
    String carriers = document.carriers() == 0 ? "" : ", carried in " + document.carriers() + " more";
    parts.add(document.label() + publisher + " [" + document.id() + "]" + carriers);
    return String.join(" · ", parts);
  }

  private static String speaker(HeldEntry entry) {
    List<String> attributed = entry.parties("attributed_to");
    if (!attributed.isEmpty()) {
      return String.join(", ", attributed);
    }
    Optional<String> publisher = entry.document().publisher();
    return switch (entry.text("voice").orElse("")) {
      case "joint" -> String.join(" and ", java.util.stream.Stream.concat(
          entry.parties("actors").stream(), entry.parties("recipients").stream()).distinct().toList());
      case "actor" -> who(entry);
      case "beneficiary" -> String.join(", ", entry.parties("recipients"));
      default -> publisher.orElse("the report");
    };
  }
}
