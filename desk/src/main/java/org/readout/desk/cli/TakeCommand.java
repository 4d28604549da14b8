package org.readout.desk.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.core.document.Given;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads sources into a desk. */
@Command(
    description = {
      "Read sources into the desk: txt, html, pdf, docx, eml, jsonl and WARC files, each also gzipped, folders with all in them, - for standard input,",
      "addresses of pages on the web and of feeds (every report a feed lists is fetched).",
      "Taking again changes nothing; taking again with a better-founded date replaces the worse one."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout take reports/ more/report.html",
      "  ./readout take statement.txt --date 2025-02-06 --publisher \"Ministry of Foreign Affairs\"",
      "  ./readout take archive.jsonl.gz CC-NEWS.warc.gz joint-statement.pdf --desk ~/desks/asia",
      "  ./readout take https://example.org/2025/02/joint-statement https://example.org/feed.xml",
      "  curl -s https://example.org/page | ./readout take -",
    })
final class TakeCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "files, folders, http and https addresses, - for standard input")
  private List<String> sources = List.of();

  @Option(names = "--date", paramLabel = "DAY", converter = Days.class, description = "day of publication of what does not itself give one in JSONL")
  private @Nullable LocalDate date;

  @Option(names = "--publisher", paramLabel = "NAME", description = "who published it")
  private @Nullable String publisher;

  @Option(names = "--profiles", split = ",", paramLabel = "ID", description = "profiles that say what is relevant, instead of those in desk.yaml")
  private List<String> profiles = List.of();

  @Mixin private AllowOption allow = new AllowOption();

  TakeCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Path folder = desk.folder(wiring);
    Given given = new Given(Optional.empty(), Optional.ofNullable(date), Optional.empty(), Optional.empty(), Optional.ofNullable(publisher),
        Optional.empty(), Optional.empty());
    return Intake.run(wiring, folder, profiles, wiring.gatherer(folder, allow.hosts()), sources, given, wiring.out(), allow.hosts()) ? 0 : 1;
  }
}
