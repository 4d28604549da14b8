package org.readout.desk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Backs a desk up. */
@Command(
    description = "Write the whole desk, as of one moment, to one zip file: database, settings, profiles. Others may go on working with it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout backup desk-2025-12-01.zip", "  ./readout restore desk-2025-12-01.zip --desk ~/desks/again"})
final class BackupCommand implements Readout.Task {
  private static final double MEGABYTE = 1e6;

  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(paramLabel = "FILE.zip", description = "the file to write; it must not be there yet")
  private Path file = Path.of("");

  BackupCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = desk.existing(wiring)) {
      wiring.backUp(holdings, desk.folder(wiring), file);
      wiring.out().printf("%s: %d documents, %.1f MB%n", file, holdings.documents(), Files.size(file) / MEGABYTE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
    return 0;
  }
}
