package org.readout.desk.cli;

import java.nio.file.Path;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts a backed up desk back. */
@Command(
    description = "Put a backup into a folder that holds no desk, after checking that it is whole. A desk that is there already is never touched.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout restore desk-2025-12-01.zip", "  ./readout restore desk-2025-12-01.zip --desk ~/desks/again"})
final class RestoreCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(paramLabel = "FILE.zip", description = "what ./readout backup wrote")
  private Path file = Path.of("");

  RestoreCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Path folder = desk.folder(wiring);
    wiring.restore(file, folder);
    try (Holdings holdings = wiring.desk(folder)) {
      wiring.out().print(folder + ": " + holdings.documents() + " documents restored\n");
    }
    return 0;
  }
}
