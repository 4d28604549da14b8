package org.readout.core.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.readout.core.text.Alignment;
import org.readout.core.text.Span;

/**
 * A text being made out of a source, that remembers where each char came from. White space is tidied as it is
 * written: a run of it becomes one space, chars that show nothing are left out. Not safe for use by several threads.
 */
final class Draft {
  private static final String PARTING = "\n\n";
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private boolean owed;
  private int owedStart;
  private int owedEnd;

  String text() {
    return text.toString();
  }

  int length() {
    return text.length();
  }

  /** Ends the block being written, if there is one. */
  void part() {
    owed = false;
    if (!text.isEmpty() && !endsBlock()) {
      for (int i = 0; i < PARTING.length(); i++) {
        put(PARTING.charAt(i), -1, -1);
      }
    }
  }

  /** Whether nothing has been written since the last parting. */
  boolean endsBlock() {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
  }

  /** Writes a char that stands at {@code [start, end)} of the source; -1 for one that is in no source. */
  void add(char c, int start, int end) {
    if (Blank.invisible(c)) {
      return;
    }
    if (Blank.space(c)) {
      if (!owed) {
        owed = true;
        owedStart = start;
      }
      owedEnd = end;
      return;
    }
    if (owed && !endsBlock()) {
      put(' ', owedStart, owedEnd);
    }
    owed = false;
    put(c, start, end);
  }

  /** Writes chars of {@code source}, each for itself. */
  void add(CharSequence source, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      add(source.charAt(i), i, i + 1);
    }
  }

  /** Writes a stretch of an earlier draft as a block, each char coming from where it came from there. */
  void add(Draft earlier, Span span) {
    part();
    for (int i = span.start(); i < span.end(); i++) {
      add(earlier.text.charAt(i), earlier.starts[i], earlier.ends[i]);
    }
  }

  /** The source stretch that a stretch of this text came from. */
  Span origin(Span span) {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (int i = span.start(); i < span.end(); i++) {
      if (starts[i] >= 0) {
        start = Math.min(start, starts[i]);
        end = Math.max(end, ends[i]);
      }
    }
    return end < 0 ? new Span(0, 0) : new Span(start, end);
  }

  /** This text (derived) to the source. */
  Alignment alignment() {
    List<Alignment.Run> runs = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = i + 1;
      if (starts[i] < 0) {
        i++;
        continue;
      }
      if (single(i)) {
        while (end < text.length() && single(end) && starts[end] == ends[end - 1]) {
          end++;
        }
      } else {
        while (end < text.length() && starts[end] == starts[i] && ends[end] == ends[i]) {
          end++;
        }
      }
      runs.add(new Alignment.Run(new Span(i, end), new Span(starts[i], ends[end - 1])));
      i = end;
    }
    return new Alignment(runs);
  }

  private boolean single(int i) {
    return starts[i] >= 0 && ends[i] - starts[i] == 1;
  }

  private void put(char c, int start, int end) {
    int at = text.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    text.append(c);
    starts[at] = start;
    ends[at] = end;
  }
}
