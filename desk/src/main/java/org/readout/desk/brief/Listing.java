package org.readout.desk.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A section before it is known how much of it there is room for.
 *
 * @param heading its heading
 * @param count how much belongs to it
 * @param lines those that may be shown, the first to be shown first
 * @param again how much of it was said before the period and in it again
 */
record Listing(String heading, int count, List<Paragraph> lines, long again) {
  Listing {
    lines = List.copyOf(lines);
  }

  /** The section with its first lines, the rest counted. */
  Part first(int most) {
    List<Paragraph> shown = lines.subList(0, Math.min(most, lines.size()));
    List<String> rest = new ArrayList<>();
    if (count > shown.size()) {
      rest.add("And " + (count - shown.size()) + " more, not listed.");
    }
    if (again > 0) {
      rest.add((count == 0 ? "" : "Besides, ") + again + " said before " + (again == 1 ? "was" : "were") + " said again.");
    }
    return new Part(heading + " (" + count + ")", shown, rest.isEmpty() ? Optional.empty() : Optional.of(Paragraph.of(Run.quiet(String.join(" ", rest)))));
  }

  /** So many lines in all, dealt out section by section, a line each in turn. */
  static List<Part> dealt(List<Listing> listings, int lines) {
    int[] shares = new int[listings.size()];
    int left = lines;
    boolean more = true;
    while (left > 0 && more) {
      more = false;
      for (int i = 0; i < shares.length && left > 0; i++) {
        if (shares[i] < listings.get(i).lines().size()) {
          shares[i]++;
          left--;
          more = true;
        }
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      parts.add(listings.get(i).first(shares[i]));
    }
    return parts;
  }
}
