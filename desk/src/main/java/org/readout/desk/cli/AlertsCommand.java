package org.readout.desk.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.desk.Courier;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import org.readout.desk.Subscription;
import org.readout.desk.Subscriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells people and programs what is new in saved views; each action is a command of its own. */
@Command(
    description = {
      "Tell people and programs what is new in a saved view, by an Atom file, a signed webhook or mail. What is due is sent after each",
      "take and by watch; 'alerts run' does it by itself. No originating statement is told twice, whoever reprints it."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout alerts add ml1 --about ml-1 --mail desk@example.org --every 24h --quiet 22:00-07:00",
      "  ./readout alerts add incidents --kind incident --webhook https://example.org/hook",
      "  ./readout alerts add ml1 --atom /var/www/ml1.xml",
      "  ./readout alerts list",
    })
final class AlertsCommand implements Readout.Task {
  @Override
  public Integer call() {
    throw new Readout.Misuse("say what to do: add, list, remove, test or run (see ./readout alerts --help)");
  }

  /** Sends what is due after a take, if anybody is to be told of anything. */
  static void after(Wiring wiring, Path folder, Holdings holdings, java.util.List<String> allowed) {
    if (holdings.subscriptions().any()) {
      try (Courier courier = wiring.courier(folder, holdings, allowed)) {
        told(wiring, courier.round());
      }
    }
  }

  private static void told(Wiring wiring, Courier.Round round) {
    round.troubles().forEach(trouble -> wiring.err().print(Printable.line("alert " + trouble) + "\n"));
    if (round.found() + round.sent() > 0) {
      wiring.err().print("alerts: " + round.found() + " new, " + round.sent() + " sent\n");
    }
  }

  /** What every action has: a desk. */
  abstract static class Action implements Readout.Task {
    final Wiring wiring;
    @Mixin DeskOption desk = new DeskOption();
    @Mixin AllowOption allow = new AllowOption();

    Action(Wiring wiring) {
      this.wiring = wiring;
    }

    abstract int act(Holdings holdings);

    @Override
    public Integer call() {
      try (Holdings holdings = desk.existing(wiring)) {
        return act(holdings);
      }
    }

    Subscription named(Holdings holdings, String id) {
      return holdings.subscriptions().all().stream().map(Subscriptions.Standing::subscription).filter(one -> one.id().equals(id)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no alert is called '" + id + "'; ./readout alerts list shows them"));
    }
  }

  @Command(name = "list", description = "Show who is told of what, and how that is going.", mixinStandardHelpOptions = true)
  static final class ListAction extends Action {
    ListAction(Wiring wiring) {
      super(wiring);
    }

    @Override
    int act(Holdings holdings) {
      if (holdings.subscriptions().all().isEmpty()) {
        wiring.err().print("Nobody is told of anything; ./readout alerts add VIEW …\n");
      }
      for (Subscriptions.Standing standing : holdings.subscriptions().all()) {
        Subscription one = standing.subscription();
        wiring.out().print(Printable.line(one.id() + "  " + one.view() + " (" + one.owner() + ")  " + one.channel().label() + " " + one.target()) + "\n");
        String pace = one.every().isZero() ? "at once" : "every " + written(one.every());
        wiring.out().print("    " + pace + one.quiet().map(hours -> ", quiet " + hours + " " + one.zone()).orElse("") + "; " + standing.waiting() + " waiting, " + standing.sent() + " sent"
            + (standing.givenUp() == 0 ? "" : ", " + standing.givenUp() + " given up") + standing.sentAt().map(time -> ", last " + time).orElse("") + "\n");
        standing.trouble().ifPresent(why -> wiring.out().print(Printable.line("    " + why + standing.next().map(next -> "; next try " + next).orElse("")) + "\n"));
      }
      return 0;
    }

    private static String written(Duration time) {
      return time.toMinutes() % 60 == 0 ? time.toHours() + " h" : time.toMinutes() + " min";
    }
  }

  @Command(name = "remove", description = "Tell somebody no more.", mixinStandardHelpOptions = true)
  static final class RemoveAction extends Action {
    @Parameters(paramLabel = "ID", description = "as alerts list shows it")
    private String id = "";

    RemoveAction(Wiring wiring) {
      super(wiring);
    }

    @Override
    int act(Holdings holdings) {
      named(holdings, id);
      holdings.subscriptions().remove(id);
      return 0;
    }
  }

  @Command(name = "test", description = "Send a parcel that tells of nothing, to see that it arrives.", mixinStandardHelpOptions = true)
  static final class TestAction extends Action {
    @Parameters(paramLabel = "ID", description = "as alerts list shows it")
    private String id = "";

    TestAction(Wiring wiring) {
      super(wiring);
    }

    @Override
    int act(Holdings holdings) {
      Subscription one = named(holdings, id);
      try (Courier courier = wiring.courier(desk.folder(wiring), holdings, allow.hosts())) {
        Optional<String> trouble = courier.test(one);
        wiring.err().print(Printable.line(trouble.map(reason -> "not sent: " + reason).orElse("sent by " + one.channel().label() + " to " + one.target())) + "\n");
        return trouble.isPresent() ? 1 : 0;
      }
    }
  }

  @Command(name = "run", description = "Look for what is new and send what is due now, as take and watch do.", mixinStandardHelpOptions = true)
  static final class RunAction extends Action {
    RunAction(Wiring wiring) {
      super(wiring);
    }

    @Override
    int act(Holdings holdings) {
      try (Courier courier = wiring.courier(desk.folder(wiring), holdings, allow.hosts())) {
        Courier.Round round = courier.round();
        told(wiring, round);
        String waiting = holdings.subscriptions().all().stream().filter(one -> one.waiting() > 0).map(one -> one.waiting() + " in " + one.subscription().view()).collect(Collectors.joining(", "));
        wiring.out().print(round.found() + " new, " + round.sent() + " sent" + (waiting.isEmpty() ? "" : ", waiting: " + waiting) + "\n");
        return round.troubles().isEmpty() ? 0 : 1;
      }
    }
  }
}
