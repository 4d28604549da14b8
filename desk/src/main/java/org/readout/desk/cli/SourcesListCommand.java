package org.readout.desk.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.desk.Health;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the feeds a desk follows and how they are doing. */
@Command(
    description = "List the sources the desk follows and how they are doing: failing ones, then those silent for longer than usual, then the others.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout sources list", "  ./readout sources list --format jsonl"})
final class SourcesListCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--format", paramLabel = "FORMAT", converter = Labels.HitFormats.class, defaultValue = "table", description = "table (default) or jsonl")
  private String format = "table";

  SourcesListCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Instant now = wiring.now();
    try (Holdings holdings = desk.existing(wiring)) {
      List<Health> all = new ArrayList<>(holdings.feeds().all());
      if (all.isEmpty()) {
        wiring.err().print("The desk follows no source; ./readout sources add URL\n");
      }
      all.sort(java.util.Comparator.comparing((Health health) -> health.state(now)).reversed().thenComparing(health -> health.feed().url()));
      all.forEach(health -> wiring.out().print(format.equals("jsonl") ? json(health, now) + "\n" : shown(health, now)));
    }
    return 0;
  }

  private static String shown(Health health, Instant now) {
    String line = label(health, now).toUpperCase(Locale.ROOT) + "  " + Printable.line(health.feed().name()) + "  " + Printable.line(health.feed().url())
        + " (" + health.feed().form().label() + ")";
    String counts = health.items() + " listed, " + health.taken() + " taken, " + health.waiting() + " waiting, " + health.failed() + " not to be had, "
        + health.withdrawn() + " withdrawn; last read " + ago(health.succeeded(), now) + ", last new " + ago(health.newest(), now)
        + health.usual().map(usual -> ", usually within " + span(usual)).orElse("");
    String trouble = health.trouble().map(words -> "    " + (health.failures() > 0 ? health.failures() + " times in a row: " : "") + Printable.line(words) + "\n").orElse("");
    return line + "\n    " + counts + "\n" + trouble;
  }

  private static String label(Health health, Instant now) {
    return health.state(now).name().toLowerCase(Locale.ROOT);
  }

  private static String ago(Optional<Instant> time, Instant now) {
    return time.map(then -> span(Duration.between(then, now)) + " ago").orElse("never");
  }

  private static String span(Duration time) {
    if (time.toHours() < 2) {
      return Math.max(0, time.toMinutes()) + " min";
    }
    return time.toDays() < 3 ? time.toHours() + " h" : time.toDays() + " days";
  }

  private static ObjectNode json(Health health, Instant now) {
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("url", health.feed().url()).put("form", health.feed().form().label());
    health.feed().title().ifPresent(title -> line.put("title", title));
    health.feed().publisher().ifPresent(publisher -> line.put("publisher", publisher));
    line.put("state", label(health, now)).put("items", health.items()).put("taken", health.taken()).put("waiting", health.waiting())
        .put("failed", health.failed()).put("withdrawn", health.withdrawn()).put("failures", health.failures());
    health.looked().ifPresent(time -> line.put("looked", time.toString()));
    health.succeeded().ifPresent(time -> line.put("succeeded", time.toString()));
    health.newest().ifPresent(time -> line.put("newest", time.toString()));
    health.usual().ifPresent(usual -> line.put("usual", usual.toString()));
    health.trouble().ifPresent(words -> line.put("trouble", words));
    return line;
  }
}
