package org.readout.desk.cli;

import org.readout.desk.Filter;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the ledger as a gold file. */
@Command(
    description = {
      "Write the corrected ledger as a gold file: one document a line with its entries, as answer keys have them and as",
      "./readout eval and ./readout labels import read them. Offsets count code points of the text beside them."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout labels export > ledger.jsonl", "  ./readout labels export --reviewed --since 2025-01-01 > key.jsonl", "  ./readout labels export --no-text --document 3k5xq7w2mzjhf4ya"})
final class LabelsExportCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FilterOptions options = new FilterOptions();

  @Option(names = "--reviewed", description = "only entries that people judged")
  private boolean reviewed;

  @Option(names = "--no-text", description = "leave the texts out: for keys that may be passed on where texts may not")
  private boolean noText;

  LabelsExportCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = desk.existing(wiring)) {
      Filter filter = options.filter(new Codes(holdings, () -> wiring.profiles(desk.folder(wiring))));
      wiring.exportLabels(holdings, filter, reviewed, !noText);
    }
    return 0;
  }
}
