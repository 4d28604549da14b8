package org.readout.desk.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.readout.core.Line;
import org.readout.core.Outcome;
import org.readout.core.document.Capture;
import org.readout.core.document.Given;
import org.readout.core.text.Problem;
import org.readout.desk.Gatherer;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import org.readout.desk.Taken;

/** Takes sources into a desk and counts what became of them. One use. */
final class Intake implements Gatherer.Sink {
  private final Wiring wiring;
  private final Holdings holdings;
  private final Line line;
  private final ProgressBar progress;
  private int recorded;
  private int revised;
  private int duplicate;
  private int redated;
  private int offTopic;
  private int unreadable;
  private int entries;
  private int novel;
  private int extended;

  private Intake(Wiring wiring, Holdings holdings, Line line, ProgressBar progress) {
    this.wiring = wiring;
    this.holdings = holdings;
    this.line = line;
    this.progress = progress;
  }

  /** Takes everything in and prints the sums on {@code summary}. Returns whether all of it could be read. */
  static boolean run(Wiring wiring, Path folder, List<String> profiles, Gatherer gatherer, List<String> sources, Given given, PrintStream summary) {
    return run(wiring, folder, profiles, gatherer, sources, given, summary, List.of());
  }

  /** The same; alerts may go to {@code allowed} hosts at private addresses. */
  static boolean run(Wiring wiring, Path folder, List<String> profiles, Gatherer gatherer, List<String> sources, Given given, PrintStream summary, List<String> allowed) {
    Line line = wiring.line(folder, profiles);
    try (Holdings holdings = wiring.desk(folder);
        ProgressBar progress = progress(wiring)) {
      Intake intake = new Intake(wiring, holdings, line, progress);
      gatherer.sources(sources, given, intake);
      progress.close();
      summary.print(intake.sums() + "\n");
      AlertsCommand.after(wiring, folder, holdings, allowed);
      return intake.unreadable == 0;
    }
  }

  private static ProgressBar progress(Wiring wiring) {
    boolean shown = wiring.terminal(wiring.err());
    return new ProgressBarBuilder()
        .setTaskName("Taking")
        .setStyle(ProgressBarStyle.ASCII)
        .setInitialMax(-1)
        .setUpdateIntervalMillis(shown ? 300 : Integer.MAX_VALUE)
        .setConsumer(new Shown(wiring.err(), shown))
        .build();
  }

  @Override
  public void captured(Capture capture) {
    try {
      count(holdings.take(capture, line));
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // One document that asks too much never ends the work on the others.
      refused(capture.name(), "could not be coded: " + e);
    }
    progress.step();
  }

  private void count(Taken taken) {
    entries += taken.entries();
    novel += taken.novel();
    redated += taken.redated() ? 1 : 0;
    switch (taken.outcome()) {
      case Outcome.Recorded done -> {
        recorded++;
        extended += done.copyOf().isPresent() ? 1 : 0;
        revised += done.revisionOf().isPresent() ? 1 : 0;
        notes(done.capture().name(), done.cleaned().problems());
      }
      case Outcome.Duplicate copy -> duplicate++;
      case Outcome.OffTopic other -> offTopic++;
      case Outcome.Unreadable failed -> refused(failed.capture().name(), failed.problem().message());
    }
  }

  private void notes(String name, List<Problem> problems) {
    problems.stream().filter(problem -> problem.stage().equals("decode") || problem.stage().equals("clean"))
        .forEach(problem -> wiring.err().print(Printable.line(name + ": " + problem.message() + " (taken all the same)") + "\n"));
  }

  @Override
  public void refused(String name, String reason) {
    unreadable++;
    wiring.err().print(Printable.line(name + ": " + reason) + "\n");
  }

  private String sums() {
    return recorded + " recorded" + aside(revised, "as new versions") + aside(extended, "of them copies with additions") + ", " + duplicate + " duplicate" + aside(redated, "gave a better date") + ", "
        + offTopic + " off-topic, " + unreadable + " unreadable; " + entries + " entries" + aside(novel, "of them new to the desk");
  }

  private static String aside(int count, String words) {
    return count == 0 ? "" : " (" + count + " " + words + ")";
  }
}
