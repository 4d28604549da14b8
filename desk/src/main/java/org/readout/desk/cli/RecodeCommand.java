package org.readout.desk.cli;

import java.util.List;
import org.readout.desk.Holdings;
import org.readout.desk.Recount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Codes stored documents again. */
@Command(
    description = "Code the desk's documents again with the current code and profiles. Off-topic ones are reconsidered; corrections stay.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout recode", "  ./readout recode --profiles china-pakistan --desk ~/desks/asia"})
final class RecodeCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--profiles", split = ",", paramLabel = "ID", description = "profiles that say what is relevant, instead of those in desk.yaml")
  private List<String> profiles = List.of();

  RecodeCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = desk.existing(wiring)) {
      Recount recount = holdings.recode(wiring.line(desk.folder(wiring), profiles), document -> {});
      wiring.out().print(recount.documents() + " documents coded again, " + recount.changed() + " changed; " + recount.entries() + " entries\n");
    }
    return 0;
  }
}
