package org.readout.desk.cli;

import org.readout.desk.Filter;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes entries out for other programs. */
@Command(
    description = "Write entries to standard output for other programs: csv (RFC 4180) or jsonl.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout export csv > ledger.csv",
      "  ./readout export jsonl --actor CHN --since 2025-01-01 > chn.jsonl",
    })
final class ExportCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FilterOptions options = new FilterOptions();

  @Parameters(paramLabel = "FORMAT", converter = Labels.ExportFormats.class, description = "csv or jsonl")
  private String format = "csv";

  ExportCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = desk.existing(wiring)) {
      Filter filter = options.filter(new Codes(holdings, () -> wiring.profiles(desk.folder(wiring))));
      LedgerCommand.write(wiring, holdings, filter, format);
    }
    return 0;
  }
}
