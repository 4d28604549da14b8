package org.readout.eval.timex;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.core.text.Span;
import org.readout.core.time.Timex;
import org.readout.core.time.TimexFinder;
import org.readout.eval.measure.Ratio;
import org.readout.eval.measure.Table;

/**
 * How well time expressions are found and resolved, as TempEval-3 counts: an expression is found where the spans
 * overlap, one to one; strict asks for the same span; value asks for an overlap and the same value.
 *
 * @param gold expressions in the key
 * @param found expressions found
 * @param relaxed pairs that overlap
 * @param strict pairs with the same span
 * @param value overlapping pairs with the same value
 * @param type overlapping pairs of the same type
 * @param misses one line for each expression missed, made up or given another value
 */
public record TimexScore(int gold, int found, int relaxed, int strict, int value, int type, List<String> misses) {
  public TimexScore {
    misses = List.copyOf(misses);
  }

  /** The score of a finder on a corpus, see {@link TimexCorpus}. */
  public static TimexScore of(Path tsv, TimexFinder finder) {
    Tally tally = new Tally();
    for (TimexCorpus.Line line : TimexCorpus.read(tsv)) {
      tally.line(line, finder.find(line.text(), new Span(0, line.text().length()), line.date()).stream().flatMap(time -> time.parts().stream()).toList());
    }
    return new TimexScore(tally.gold, tally.found, tally.relaxed, tally.strict, tally.value, tally.type, tally.misses);
  }

  public double relaxedF1() {
    return f1(relaxed);
  }

  public double strictF1() {
    return f1(strict);
  }

  public double valueF1() {
    return f1(value);
  }

  public double typeF1() {
    return f1(type);
  }

  /** Of the expressions found, the share that overlap one of the key. */
  public double relaxedPrecision() {
    return found == 0 ? 0 : (double) relaxed / found;
  }

  /** Of the key's expressions, the share that were found. */
  public double relaxedRecall() {
    return gold == 0 ? 0 : (double) relaxed / gold;
  }

  /** The scores beside the marks that others reached on TempEval-3's platinum set. */
  public Table table(String heading) {
    return new Table(heading + ": " + gold + " expressions in the key, " + found + " found", List.of("P", "R", "F1", "HeidelTime", "SUTime"))
        .row("relaxed (overlap)", ratio(relaxed))
        .row("strict (same span)", ratio(strict))
        .row("value (overlap, same value)", ratio(value), ".776", ".674")
        .row("type (overlap, same type)", ratio(type));
  }

  private Ratio ratio(int right) {
    Ratio ratio = new Ratio();
    ratio.add(right, found, gold);
    return ratio;
  }

  private double f1(int right) {
    return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
  }

  /** The counts as they grow. */
  private static final class Tally {
    private int gold;
    private int found;
    private int relaxed;
    private int strict;
    private int value;
    private int type;
    private final List<String> misses = new ArrayList<>();

    void line(TimexCorpus.Line line, List<Timex> times) {
      gold += line.times().size();
      found += times.size();
      List<Timex> left = new ArrayList<>(times);
      for (TimexCorpus.Key key : line.times()) {
        Optional<Timex> match = left.stream().filter(time -> time.span().overlaps(key.span())).findFirst();
        match.ifPresent(left::remove);
        match.ifPresentOrElse(
            time -> pair(line, key, time),
            () -> misses.add("missed " + shown(line, key.span()) + " " + key.value()));
      }
      left.forEach(time -> misses.add("added " + shown(line, time.span()) + " " + time.value().orElse("-")));
    }

    private void pair(TimexCorpus.Line line, TimexCorpus.Key key, Timex time) {
      relaxed++;
      type += time.type().name().equals(key.type()) ? 1 : 0;
      strict += time.span().equals(key.span()) ? 1 : 0;
      boolean same = time.value().filter(key.value()::equals).isPresent();
      value += same ? 1 : 0;
      if (!same || !time.span().equals(key.span())) {
        String fault = same ? "span " : "value ";
        misses.add(
            fault + shown(line, time.span()) + " " + time.value().orElse("-") + ", key '" + key.span().of(line.text()) + "' " + key.value());
      }
    }

    private static String shown(TimexCorpus.Line line, Span span) {
      String before = line.text().substring(Math.max(0, span.start() - 30), span.start());
      String after = line.text().substring(span.end(), Math.min(line.text().length(), span.end() + 20));
      return line.date().map(Object::toString).orElse("undated") + " " + before + "[" + span.of(line.text()) + "]" + after;
    }
  }
}
