package org.readout.desk.export;

import java.util.ArrayList;
import java.util.List;
import org.readout.desk.HeldEntry;

/** An entry in a line of plain words, for formats that show one to people. */
final class Words {
  private Words() {}

  /** Who does what to whom: {@code CHN pledge PAK (alleged)}. */
  static String headline(HeldEntry entry) {
    String actors = String.join(", ", entry.parties("actors"));
    String recipients = String.join(", ", entry.parties("recipients"));
    String act = (entry.flag("negated") ? "not " : "") + entry.text("act").orElse("");
    String mark = entry.status().equals("asserted") ? "" : " (" + entry.status() + ")";
    return (actors.isEmpty() ? "?" : actors) + " " + act + (recipients.isEmpty() ? "" : " → " + recipients) + mark;
  }

  /** Whose words, in whose text, where and when. */
  static String vouching(HeldEntry entry) {
    List<String> parts = new ArrayList<>();
    entry.text("wording").ifPresent(wording -> parts.add(wording.replace('-', ' ')));
    entry.text("voice").ifPresent(voice -> parts.add("voice: " + voice));
    parts.add(entry.document().label());
    entry.document().publisher().ifPresent(parts::add);
    entry.document().date().ifPresent(date -> parts.add(date.toString()));
    parts.add("[" + entry.document().id() + "]");
    return String.join(", ", parts);
  }
}
