package org.readout.desk.notice;

import java.util.ArrayList;
import java.util.List;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Parcel;
import org.readout.desk.Printable;

/** What somebody is told of a statement, in words. */
final class NoticeText {
  private NoticeText() {}

  /** One line: who to whom, what, on what. */
  static String headline(HeldEntry entry) {
    String actors = entry.parties("actors").isEmpty() ? "somebody unknown" : String.join(", ", entry.parties("actors"));
    List<String> others = entry.parties("recipients").stream().filter(code -> !entry.parties("actors").contains(code)).toList();
    String about = String.join("; ", entry.about());
    String marks = (entry.status().equals("asserted") ? "" : ", " + entry.status()) + (entry.flag("negated") ? ", not done" : "") + (entry.flag("threat") ? ", a threat" : "");
    return Printable.line(actors + (others.isEmpty() ? "" : " → " + String.join(", ", others)) + ": " + entry.text("kind").orElse("") + ", " + entry.text("act").orElse("") + marks
        + (about.isEmpty() ? "" : " (" + about + ")"));
  }

  /** The words, whose they are, and where they stand; a line each. */
  static List<String> lines(HeldEntry entry) {
    List<String> lines = new ArrayList<>();
    lines.add("“" + entry.quote() + "”");
    List<String> whose = new ArrayList<>(List.of(entry.text("wording").orElse("paraphrase").replace('-', ' ')));
    boolean beneficiary = entry.text("voice").filter("beneficiary"::equals).isPresent();
    whose.add(beneficiary ? "according to " + String.join(", ", entry.parties("recipients")) : "voice: " + entry.text("voice").orElse("reporter"));
    if (!entry.parties("attributed_to").isEmpty()) {
      whose.add("attributed to " + String.join(", ", entry.parties("attributed_to")));
    }
    whose.add(entry.json().has("reviewed") ? "reviewed" : "machine, unchecked");
    lines.add(String.join("; ", whose));
    HeldDocument document = entry.document();
    lines.add(document.date().map(Object::toString).orElse("date unknown") + ", " + document.label() + document.publisher().map(publisher -> ", " + publisher).orElse("")
        + " [" + document.id() + " " + entry.text("evidence", "start").orElse("") + "–" + entry.text("evidence", "end").orElse("") + "]");
    document.uri().ifPresent(lines::add);
    return lines.stream().map(Printable::line).toList();
  }

  /** What a parcel tells of, in one line. */
  static String subject(String view, Parcel parcel) {
    int count = parcel.notices().size();
    return Printable.line("Readout: " + (count == 0 ? "a test" : count == 1 ? "1 new statement" : count + " new statements") + " in “" + view + "”");
  }
}
