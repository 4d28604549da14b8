package org.readout.desk.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.readout.core.Line;
import org.readout.core.document.Cleaned;
import org.readout.desk.Holdings;
import org.readout.desk.Press;
import org.readout.desk.Printable;
import org.readout.desk.Taken;
import org.readout.desk.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows a desk's feeds until told to end. */
@Command(
    description = {
      "Follow the desk's sources: read those that are due, fetch the reports they list, take them in, and look later whether reports",
      "were changed or withdrawn. Runs until interrupted (Ctrl-C or SIGTERM); started again, it goes on where it was."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout watch", "  ./readout watch --once        do what is due now, then end", "  nohup ./readout watch --desk ~/desks/asia >watch.log 2>&1 &"})
final class WatchCommand implements Readout.Task {
  private static final Duration LONGEST_NAP = Duration.ofSeconds(30);
  private static final Duration SHORTEST_NAP = Duration.ofSeconds(1);
  private static final int GRACE_S = 20;

  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private AllowOption allow = new AllowOption();

  @Option(names = "--once", description = "do what is due now, then end")
  private boolean once;

  @Option(names = "--profiles", split = ",", paramLabel = "ID", description = "profiles that say what is relevant, instead of those in desk.yaml")
  private List<String> profiles = List.of();

  WatchCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Path folder = desk.folder(wiring);
    Line line = wiring.line(folder, profiles);
    CountDownLatch ended = new CountDownLatch(1);
    Thread worker = Thread.currentThread();
    Thread ending = new Thread(() -> end(worker, ended), "end of watch");
    Runtime.getRuntime().addShutdownHook(ending);
    Told told = new Told();
    try (Holdings holdings = desk.existing(wiring);
        Press press = wiring.press(folder, allow.hosts());
        Watch watch = wiring.watch(folder, holdings, press, line, told)) {
      follow(folder, holdings, watch, told);
    } finally {
      ended.countDown();
      release(ending);
    }
    return once && told.troubles > 0 ? 1 : 0;
  }

  private void follow(Path folder, Holdings holdings, Watch watch, Told told) {
    if (holdings.feeds().next().isEmpty()) {
      throw new IllegalArgumentException("the desk follows no source; ./readout sources add URL");
    }
    try {
      watch.once();
      AlertsCommand.after(wiring, folder, holdings, allow.hosts());
      while (!once) {
        Duration idle = watch.idle();
        Duration nap = idle.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : idle.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : idle;
        Thread.sleep(nap.toMillis());
        watch.once();
        AlertsCommand.after(wiring, folder, holdings, allow.hosts());
      }
    } catch (InterruptedException e) {
      told.say("ending; what was not finished is done at the next start");
    }
    wiring.out().print(told.sums() + "\n");
    wiring.out().flush();
  }

  /** Runs when the process is to end: the document in hand is finished and the desk closed. */
  private static void end(Thread worker, CountDownLatch ended) {
    worker.interrupt();
    try {
      ended.await(GRACE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void release(Thread ending) {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException alreadyEnding) {
      Thread.interrupted();
    }
  }

  /** Tells a person what happens, a line each. */
  private final class Told implements Watch.Log {
    private int taken;
    private int entries;
    private int troubles;

    @Override
    public void taken(Taken what) {
      taken++;
      entries += what.entries();
      String title = what.cleaned().flatMap(Cleaned::title).orElse(what.outcome().capture().name());
      say(Shown.outcome(what) + ": " + title + "  " + what.outcome().capture().name());
    }

    @Override
    public void trouble(String name, String reason) {
      troubles++;
      say(name + ": " + reason);
    }

    private void say(String words) {
      wiring.err().print(wiring.now().truncatedTo(ChronoUnit.SECONDS) + " " + Printable.line(words) + "\n");
    }

    private String sums() {
      return taken + " fetched, " + entries + " entries, " + troubles + " troubles";
    }
  }
}
