package org.readout.desk.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.core.ledger.Alert;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.Reformulation;
import org.readout.core.ledger.Telling;
import org.readout.core.ledger.Turn;
import org.readout.core.thread.ListedMatter;
import org.readout.core.thread.ThreadJson;
import org.readout.desk.Printable;

/** Threads and matters as text. */
public final class ThreadText {
  private ThreadText() {}

  /**
   * Threads seen from a day.
   *
   * @param format {@code table}, {@code json} or {@code jsonl}
   * @param width characters in a line of a table
   */
  public static String threads(List<MatterThread> threads, LocalDate asOf, String format, int width) {
    return switch (format) {
      case "json" -> threads.stream().map(thread -> ThreadJson.write(thread).toString()).collect(Collectors.joining(",\n", "[", "]\n"));
      case "jsonl" -> threads.stream().map(thread -> ThreadJson.write(thread) + "\n").collect(Collectors.joining());
      default -> threads.isEmpty() ? "" : "As of " + asOf + "\n" + threads.stream().map(thread -> table(thread, width)).collect(Collectors.joining());
    };
  }

  private static String table(MatterThread thread, int width) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(Printable.line(String.join(", ", thread.parties()) + " · " + thread.name() + " [" + thread.matter() + "] · "
        + thread.state().map(state -> state.label()).orElse("nothing promised") + (thread.silent() ? " · silent" : "")
        + thread.due().map(due -> " · due " + due).orElse("") + " · thread " + thread.id()));
    for (Turn turn : thread.turns()) {
      Telling first = turn.voices().getFirst();
      String date = turn.date().map(Object::toString).orElse("unknown   ");
      String more = turn.voices().size() > 1 ? " (+" + (turn.voices().size() - 1) + " voices)" : "";
      String head = "  " + date + "  " + (turn.threat() ? "threat: " : "") + turn.change().label() + turn.formula().map(ThreadText::formula).orElse("") + " · " + turn.kind() + "/" + turn.act() + " · " + String.join(",", turn.statement().speakers())
          + more + carried(turn) + "  ";
      lines.add(head + Printable.cut("“" + first.words() + "”", Math.max(40, width - head.length())) + " [" + first.document() + ", " + first.wording().orElse("") + ", " + first.voice().orElse("") + "]");
      turn.conflicts().forEach(conflict -> lines.add("    voices differ on " + conflict.field() + ": "
          + conflict.claims().stream().map(claim -> claim.value() + " [" + claim.document() + "]").collect(Collectors.joining("; "))));
    }
    for (Alert alert : thread.alerts()) {
      lines.add("  ! " + alert.kind() + alert.due().map(due -> " (" + due + ")").orElse("") + ": looked for " + Printable.line(alert.sought()));
      lines.add("    last words: “" + Printable.cut(alert.last().words(), Math.max(40, width - 30)) + "” [" + alert.last().document() + "]");
      alert.places().forEach(place -> lines.add("    in: " + Printable.line(place.name()) + ": " + place.documents() + (place.documents() == 1 ? " document" : " documents")
          + place.newest().map(day -> ", newest " + day).orElse("") + ", " + place.health()));
    }
    return String.join("\n", lines) + "\n";
  }

  /** The phrases of a position and which way a reviewed formula says they go. */
  static String formula(Reformulation said) {
    return " (“" + said.was() + "” → “" + said.is() + "”: " + said.direction().label() + " by formula " + said.formula() + ")";
  }

  private static String carried(Turn turn) {
    return turn.carriedBy().isEmpty() ? "" : " (carried by " + turn.carriedBy().size() + " more)";
  }

  /** Matters, one a line. */
  public static String matters(List<ListedMatter> matters, String format) {
    if (format.equals("jsonl")) {
      return matters.stream().map(matter -> ThreadJson.write(matter) + "\n").collect(Collectors.joining());
    }
    return matters.stream().map(m -> Printable.line(m.id() + "  " + m.name() + "  (" + m.origin() + m.mergedInto().map(into -> ", merged into " + into).orElse("") + ")"
        + (m.aliases().isEmpty() ? "" : ": " + String.join("; ", m.aliases()))) + "\n").collect(Collectors.joining());
  }
}
