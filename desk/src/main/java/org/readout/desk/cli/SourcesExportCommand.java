package org.readout.desk.cli;

import org.readout.desk.Health;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the feeds a desk follows as OPML. */
@Command(
    description = "Write the sources the desk follows as OPML to standard output.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout sources export > sources.opml"})
final class SourcesExportCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  SourcesExportCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = desk.existing(wiring)) {
      wiring.out().print(wiring.opml(holdings.feeds().all().stream().map(Health::feed).toList()));
    }
    return 0;
  }
}
