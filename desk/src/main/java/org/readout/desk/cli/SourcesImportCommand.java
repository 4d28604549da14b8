package org.readout.desk.cli;

import java.nio.file.Path;
import java.util.List;
import org.readout.desk.Feed;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Follows the feeds of an OPML file. */
@Command(
    description = "Follow every source in an OPML file, as feed readers write them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout sources import sources.opml"})
final class SourcesImportCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "OPML files")
  private List<Path> files = List.of();

  SourcesImportCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    int found = 0;
    int added = 0;
    try (Holdings holdings = wiring.desk(desk.folder(wiring))) {
      for (Path file : files) {
        for (Feed feed : wiring.opml(file)) {
          found++;
          added += holdings.feeds().add(feed) ? 1 : 0;
        }
      }
    }
    wiring.out().print(found + " sources in the file" + (files.size() > 1 ? "s" : "") + ", " + added + " of them new\n");
    return 0;
  }
}
