package org.readout.desk.cli;

import java.util.concurrent.atomic.AtomicLong;
import org.readout.desk.EntryWriter;
import org.readout.desk.Filter;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows entries. */
@Command(
    description = "Show the desk's entries, by date, with the words that say so.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout ledger --kind commitment --actor CHN --recipient PAK",
      "  ./readout ledger --about ml-1 --since 2024-01-01 --until 2024-12-31",
      "  ./readout ledger --kind incident --status alleged,claimed",
      "  ./readout ledger --format jsonl | jq .evidence.text",
    })
final class LedgerCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FilterOptions options = new FilterOptions();

  @Option(names = "--format", paramLabel = "FORMAT", converter = Labels.EntryFormats.class, defaultValue = "table",
      description = "table (default), jsonl or csv")
  private String format = "table";

  LedgerCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = desk.existing(wiring)) {
      Filter filter = options.filter(new Codes(holdings, () -> wiring.profiles(desk.folder(wiring))));
      if (write(holdings, filter, wiring.writer(format)) == 0) {
        wiring.err().print("No entry answers to that; the desk holds " + holdings.documents() + " documents.\n");
      }
    }
    return 0;
  }

  /** Writes the entries wanted. Returns how many there were. */
  static long write(Holdings holdings, Filter filter, EntryWriter writer) {
    AtomicLong count = new AtomicLong();
    try (writer) {
      writer.begin();
      holdings.entries(filter, entry -> {
        writer.entry(entry);
        count.incrementAndGet();
      });
      writer.end();
    }
    return count.get();
  }
}
