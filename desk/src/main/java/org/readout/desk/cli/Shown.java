package org.readout.desk.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.readout.core.Outcome;
import org.readout.desk.Taken;

/** What a person sees while work goes on: a progress bar on a stream, or nowhere. */
final class Shown implements ProgressBarConsumer {
  private static final int WIDTH = 78;

  private final PrintStream stream;
  private final boolean shown;

  Shown(PrintStream stream, boolean shown) {
    this.stream = stream;
    this.shown = shown;
  }

  @Override
  public int getMaxRenderedLength() {
    return WIDTH;
  }

  @Override
  public void accept(String rendered) {
    if (shown) {
      stream.print("\r" + rendered);
      stream.flush();
    }
  }

  @Override
  public void close() {
    if (shown) {
      stream.print("\r" + " ".repeat(WIDTH) + "\r");
      stream.flush();
    }
  }

  /** What became of a capture, in a few words. */
  static String outcome(Taken taken) {
    return switch (taken.outcome()) {
      case Outcome.Recorded recorded -> recorded.coded().document().id() + " recorded, " + taken.entries() + " entries";
      case Outcome.Duplicate duplicate -> "copy of " + duplicate.of();
      case Outcome.OffTopic offTopic -> offTopic.id() + " off-topic";
      case Outcome.Unreadable unreadable -> "unreadable";
    };
  }
}
