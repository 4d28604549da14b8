package org.readout.desk.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.Telling;
import org.readout.core.ledger.Turn;

/**
 * A thread over time. The force axis has the four strengths of a promise; what is agreed jointly, signed, done, refused
 * and merely said stands on lanes of its own, as these are never compared with strength.
 *
 * @param marks one for each dated turn
 * @param colours colour number by who speaks
 * @param first the day at the left
 * @param last the day at the right
 * @param due where the due day stands, if there is one
 */
public record Chart(List<Mark> marks, Map<String, Integer> colours, Optional<LocalDate> first, Optional<LocalDate> last, Optional<Integer> due) {
  /** Lanes from the top, the strongest promise first. */
  public static final List<String> LANES = List.of("pledge", "intend", "willing", "consider", "agreed jointly", "signed", "under way, done", "refused, withdrawn", "asked, said");

  private static final int LEFT = 130;
  private static final int RIGHT = 860;
  private static final int LANE = 26;
  private static final int COLOURS = 6;

  /**
   * A turn.
   *
   * @param x in pixels
   * @param y in pixels
   * @param shape circle, ring, square, triangle or cross
   * @param colour of who speaks
   * @param turn its number in the thread
   * @param words day, speaker, change, quotation
   */
  public record Mark(int x, int y, String shape, int colour, int turn, String words) {}

  static int y(int lane) {
    return 20 + lane * LANE;
  }

  /** Height in pixels. */
  public int height() {
    return y(LANES.size()) + 14;
  }

  public int laneY(int lane) {
    return y(lane);
  }

  static Chart of(MatterThread thread) {
    List<LocalDate> days = new ArrayList<>(thread.turns().stream().flatMap(turn -> turn.date().stream()).sorted().toList());
    thread.due().ifPresent(days::add);
    days.sort(null);
    if (days.isEmpty()) {
      return new Chart(List.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    Map<String, Integer> colours = new LinkedHashMap<>();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < thread.turns().size(); i++) {
      Turn turn = thread.turns().get(i);
      String who = String.join(", ", turn.statement().speakers());
      int colour = colours.computeIfAbsent(who, name -> colours.size() % COLOURS);
      int number = i;
      turn.date().ifPresent(day -> marks.add(new Mark(x(day, days), y(lane(turn)), shape(turn), colour, number,
          day + " · " + who + " · " + turn.change().label() + " · “" + turn.voices().stream().findFirst().map(Telling::words).orElse("") + "”")));
    }
    return new Chart(marks, colours, Optional.of(days.getFirst()), Optional.of(days.getLast()), thread.due().map(day -> x(day, days)));
  }

  private static int x(LocalDate day, List<LocalDate> days) {
    long whole = Math.max(1, ChronoUnit.DAYS.between(days.getFirst(), days.getLast()));
    return LEFT + (int) (ChronoUnit.DAYS.between(days.getFirst(), day) * (RIGHT - LEFT) / whole);
  }

  private static int lane(Turn turn) {
    return switch (turn.act()) {
      case "pledge" -> 0;
      case "intend" -> 1;
      case "willing" -> 2;
      case "consider" -> 3;
      case "agree" -> 4;
      case "sign" -> 5;
      default -> turn.kind().equals("delivery") ? 6 : turn.kind().equals("refusal") ? 7 : 8;
    };
  }

  private static String shape(Turn turn) {
    return switch (lane(turn)) {
      case 4 -> "ring";
      case 5 -> "square";
      case 6 -> "triangle";
      case 7 -> "cross";
      default -> "circle";
    };
  }
}
