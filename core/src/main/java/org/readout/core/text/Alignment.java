package org.readout.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each stretch of a derived text came from in its source. A list of runs, ascending in both texts and
 * non-overlapping, each a stretch of the derived text and the stretch of the source it stands for; runs of equal
 * length map char by char, others as wholes. What no run covers was inserted (derived) or dropped (source).
 *
 * @param runs the runs, ascending
 */
public record Alignment(List<Run> runs) {
  /**
   * @param derived where the run stands in the derived text
   * @param source where it came from
   */
  public record Run(Span derived, Span source) {
    boolean charByChar() {
      return derived.length() == source.length();
    }
  }

  public Alignment {
    runs = List.copyOf(runs);
  }

  /** The alignment of a text of {@code length} chars with itself. */
  public static Alignment identity(int length) {
    return new Alignment(List.of(new Run(new Span(0, length), new Span(0, length))));
  }

  /** The smallest source span covering everything {@code derived} came from; empty at the nearest place if nothing. */
  public Span toSource(Span derived) {
    return map(derived, false);
  }

  /** The smallest derived span covering everything that came from {@code source}; empty if all of it was dropped. */
  public Span toDerived(Span source) {
    return map(source, true);
  }

  private Span map(Span from, boolean inverse) {
    int start = -1;
    int end = -1;
    int nearest = 0;
    for (Run run : runs) {
      Span here = inverse ? run.source() : run.derived();
      Span there = inverse ? run.derived() : run.source();
      if (here.end() <= from.start()) {
        nearest = there.end();
      }
      int s = Math.max(here.start(), from.start());
      int e = Math.min(here.end(), from.end());
      if (s < e) {
        int offset = there.start() - here.start();
        int mappedStart = run.charByChar() ? s + offset : there.start();
        int mappedEnd = run.charByChar() ? e + offset : there.end();
        start = start < 0 ? mappedStart : Math.min(start, mappedStart);
        end = Math.max(end, mappedEnd);
      }
    }
    return start < 0 ? new Span(nearest, nearest) : new Span(start, end);
  }

  /** This alignment (derived ↔ middle) followed by {@code earlier} (middle ↔ source): derived ↔ source. */
  public Alignment after(Alignment earlier) {
    List<Run> composed = new ArrayList<>();
    for (Run run : runs) {
      for (Run first : earlier.runs) {
        int s = Math.max(run.source().start(), first.derived().start());
        int e = Math.min(run.source().end(), first.derived().end());
        if (s < e) {
          composed.add(join(run, first, s, e));
        }
      }
    }
    return new Alignment(composed);
  }

  private static Run join(Run run, Run first, int s, int e) {
    Span derived = run.charByChar() ? new Span(s, e).shift(run.derived().start() - run.source().start()) : run.derived();
    Span source = first.charByChar() ? new Span(s, e).shift(first.source().start() - first.derived().start()) : first.source();
    return new Run(derived, source);
  }
}
