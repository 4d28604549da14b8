package org.readout.desk.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Filter;
import org.readout.desk.HeldEntry;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a briefing. */
@Command(
    description = "Print a briefing: what the desk's documents say, by kind, each line with its words, speaker, date and document.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout brief --since 2025-01-01 --actor CHN",
      "  ./readout brief --about ml-1 --format markdown > ml-1.md",
      "  ./readout brief --as-of 2024-06-30",
    })
final class BriefCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FilterOptions options = new FilterOptions();

  @Option(names = "--as-of", paramLabel = "DAY", converter = Days.class, description = "the day the briefing is of (default: today); later documents are left out")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", paramLabel = "FORMAT", converter = Labels.BriefFormats.class, defaultValue = "text", description = "text (default) or markdown")
  private String format = "text";

  BriefCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = desk.existing(wiring)) {
      Filter filter = options.filter(new Codes(holdings, () -> wiring.profiles(desk.folder(wiring))));
      wiring.out().print(briefing(wiring, holdings, filter, asOf == null ? wiring.today() : asOf, format));
    }
    return 0;
  }

  static String briefing(Wiring wiring, Holdings holdings, Filter filter, LocalDate asOf, String format) {
    List<HeldEntry> entries = new ArrayList<>();
    holdings.entries(filter, entries::add);
    return wiring.briefing(filter, asOf, format, entries);
  }
}
