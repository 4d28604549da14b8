package org.readout.desk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.core.document.Capture;
import org.readout.core.document.Documents;
import org.readout.core.document.Given;
import org.readout.core.profile.Profiles;
import org.readout.core.thread.Differ;
import org.readout.core.thread.MatterList;
import org.readout.core.thread.SeriesFinder;
import org.readout.core.thread.StatementDiff;
import org.readout.core.thread.StatementText;
import org.readout.desk.Gatherer;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import org.readout.desk.Statements;
import org.readout.desk.Threads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays two documents, two periods or two sides' texts side by side. */
@Command(
    description = "Lay two statements side by side, matter by matter: what is new, reworded, firmer, dropped, and the words that say so. Only what can be compared is compared.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout diff wh/2022-05-24 wh/2023-05-20",
      "  ./readout diff last-year.txt this-year.html --format html > diff.html",
      "  ./readout diff their-readout.txt our-readout.txt --two-sided",
      "  ./readout diff --between 2024-01-01..2024-06-30 --and 2024-07-01..2024-12-31",
    })
final class DiffCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(arity = "0..2", paramLabel = "A B", description = "two documents: ids in the desk, or files")
  private List<String> documents = List.of();

  @Option(names = "--two-sided", description = "A and B are two sides' texts on one meeting")
  private boolean twoSided;

  @Option(names = "--between", paramLabel = "SINCE..UNTIL", description = "the first of two periods")
  private @Nullable String first;

  @Option(names = "--and", paramLabel = "SINCE..UNTIL", description = "the second of two periods")
  private @Nullable String second;

  @Option(names = "--as-of", paramLabel = "DAY", converter = Days.class, description = "the day the diff is of (default: today); it stands in the output")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", paramLabel = "FORMAT", converter = Labels.DiffFormats.class, defaultValue = "table", description = "table (default), json or html")
  private String format = "table";

  DiffCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Optional<LocalDate> day = Optional.of(asOf == null ? wiring.today() : asOf);
    boolean periods = first != null && second != null;
    if (periods == (documents.size() == 2) || (first == null) != (second == null)) {
      throw new Readout.Misuse("name two documents, or two periods with --between SINCE..UNTIL and --and SINCE..UNTIL");
    }
    wiring.out().print(wiring.diff(periods ? periods(day) : documents(day), format));
    return 0;
  }

  private StatementDiff documents(Optional<LocalDate> day) {
    boolean files = documents.stream().allMatch(name -> Files.isRegularFile(Path.of(name)));
    if (files) {
      Profiles profiles = wiring.profiles(desk.folder(wiring));
      return diff(differ(MatterList.of(profiles, List.of(), 0), profiles), read(documents.get(0)), read(documents.get(1)), day);
    }
    try (Holdings holdings = desk.existing(wiring)) {
      Profiles profiles = wiring.profiles(desk.folder(wiring));
      Threads threads = holdings.threads(profiles);
      return diff(differ(threads.matters(), profiles), held(threads, documents.get(0)), held(threads, documents.get(1)), day);
    }
  }

  private StatementText held(Threads threads, String name) {
    return Files.isRegularFile(Path.of(name)) ? read(name)
        : threads.statement(name).orElseThrow(() -> new IllegalArgumentException("no document '" + name + "' in this desk and no such file"));
  }

  private Differ differ(MatterList matters, Profiles profiles) {
    return new Differ(matters, new SeriesFinder(profiles), Optional.of(wiring.meanings()));
  }

  private StatementDiff diff(Differ differ, StatementText a, StatementText b, Optional<LocalDate> day) {
    return twoSided ? differ.ofSides(a, b, day) : differ.of(a, b, day);
  }

  private StatementDiff periods(Optional<LocalDate> day) {
    try (Holdings holdings = desk.existing(wiring)) {
      Profiles profiles = wiring.profiles(desk.folder(wiring));
      Threads threads = holdings.threads(profiles);
      return differ(threads.matters(), profiles).ofSets(String.valueOf(first), period(threads, String.valueOf(first)), String.valueOf(second), period(threads, String.valueOf(second)), day);
    }
  }

  private static List<StatementText> period(Threads threads, String words) {
    String[] ends = words.split("\\.\\.", -1);
    try {
      return threads.statements(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    } catch (java.time.format.DateTimeParseException e) {
      throw new Readout.Misuse("'" + words + "' is not a period like 2024-01-01..2024-06-30");
    }
  }

  private StatementText read(String file) {
    List<Capture> captures = new ArrayList<>();
    wiring.gatherer().sources(List.of(file), Given.NOTHING, new Gatherer.Sink() {
      @Override
      public void captured(Capture capture) {
        captures.add(capture);
      }

      @Override
      public void refused(String name, String reason) {
        throw new IllegalArgumentException(Printable.line(name + ": " + reason));
      }
    });
    if (captures.size() != 1) {
      throw new IllegalArgumentException(file + " holds " + captures.size() + " documents; a diff wants one");
    }
    return Statements.of(Documents.whole(captures.getFirst()), wiring.line());
  }
}
