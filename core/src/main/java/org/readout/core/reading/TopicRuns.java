package org.readout.core.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import org.readout.core.text.Span;

/** What an act is about: runs of whole words out of what a network says of each piece. */
final class TopicRuns {
  /** Logit at which a piece begins a run. */
  private static final double SEED = 0;

  /** Logit down to which a run reaches over its neighbours. */
  private static final double EDGE = -2;

  /** Most pieces between two runs that are one. */
  private static final int GAP = 3;

  /** What parts two runs for good. */
  private static final Pattern PARTING = Pattern.compile("[,;:.()\"\u201C\u201D\u2014]|\\b(?:and|or|to|that|which)\\b");

  /** What no run begins with. */
  private static final Pattern BEFORE = Pattern.compile("^(?:[^\\p{L}\\p{N}$\u20AC\u00A3\u00A5]|\\b(?i:and|or|of|in|to|for|with|on|at|by|from|as|s)\\b)+");

  /** What no run ends with. */
  private static final Pattern AFTER = Pattern.compile("(?:[^\\p{L}\\p{N}%)]|\\b(?i:and|or|of|in|to|for|with|on|at|by|from|as|the|a|an)\\b)+$");

  private TopicRuns() {}

  /**
   * The runs, in order.
   *
   * @param pieces a sentence's
   * @param score of a piece by its index, a logit
   * @param text of the document
   */
  static List<Span> of(List<Span> pieces, IntToDoubleFunction score, String text) {
    BitSet in = grown(pieces.size(), score);
    close(in, pieces, text);
    List<Span> runs = new ArrayList<>();
    for (int from = in.nextSetBit(0); from >= 0; from = in.nextSetBit(in.nextClearBit(from))) {
      Span run = trimmed(words(pieces.get(from).cover(pieces.get(in.nextClearBit(from) - 1)), text), text);
      if (!run.isEmpty()) {
        runs.add(run);
      }
    }
    return runs;
  }

  private static BitSet grown(int size, IntToDoubleFunction score) {
    BitSet in = new BitSet(size);
    for (int i = 0; i < size; i++) {
      if (score.applyAsDouble(i) > SEED) {
        in.set(i);
        for (int k = i - 1; k >= 0 && !in.get(k) && score.applyAsDouble(k) > EDGE; k--) {
          in.set(k);
        }
      } else if (i > 0 && in.get(i - 1) && score.applyAsDouble(i) > EDGE) {
        in.set(i);
      }
    }
    return in;
  }

  /** Joins runs with little between them. */
  private static void close(BitSet in, List<Span> pieces, String text) {
    for (int end = in.nextClearBit(Math.max(0, in.nextSetBit(0))); end < pieces.size(); end = in.nextClearBit(end + 1)) {
      int next = in.nextSetBit(end);
      if (next > 0 && end > 0 && in.get(end - 1) && next - end <= GAP
          && !PARTING.matcher(text.substring(pieces.get(end - 1).end(), pieces.get(next).start())).find()) {
        in.set(end, next);
      }
    }
  }

  /** The whole words of a run. */
  private static Span words(Span run, String text) {
    int start = run.start();
    int end = run.end();
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)) && Character.isLetterOrDigit(text.charAt(start))) {
      start--;
    }
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && Character.isLetterOrDigit(text.charAt(end - 1))) {
      end++;
    }
    return new Span(start, end);
  }

  private static Span trimmed(Span run, String text) {
    String words = run.of(text);
    String without = BEFORE.matcher(words).replaceFirst("");
    int start = run.start() + words.length() - without.length();
    return new Span(start, start + AFTER.matcher(without).replaceFirst("").length());
  }
}
