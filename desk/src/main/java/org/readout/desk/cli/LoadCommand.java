package org.readout.desk.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.readout.desk.Backfilled;
import org.readout.desk.Backfilled.Fate;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings a backfill into a desk. */
@Command(
    description = {
      "Bring what ./readout backfill wrote into the desk: its documents with their entries, uncoded anew, and who carries them.",
      "Loading again changes nothing. What the backfill found off-topic stays in the archive."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout backfill 'archive/*.warc.gz' ledger && ./readout load ledger"})
final class LoadCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(paramLabel = "PARQUET", description = "the folder that backfill wrote")
  private Path folder = Path.of(".");

  LoadCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Map<Fate, Integer> documents = new EnumMap<>(Fate.class);
    Map<Fate, Integer> carriers = new EnumMap<>(Fate.class);
    int[] entries = new int[1];
    try (Holdings holdings = wiring.desk(desk.folder(wiring))) {
      wiring.backfilled(folder, row -> {
        Fate fate = holdings.load(row);
        switch (row) {
          case Backfilled.Recorded recorded -> {
            documents.merge(fate, 1, Integer::sum);
            entries[0] += fate == Fate.ADDED ? recorded.coded().path("entries").size() : 0;
            complain(recorded, fate);
          }
          case Backfilled.Carrier carrier -> carriers.merge(fate, 1, Integer::sum);
        }
      });
    }
    int refused = documents.getOrDefault(Fate.OTHER_TEXT, 0) + documents.getOrDefault(Fate.OTHER_CLEANING, 0);
    wiring.out().print(documents.getOrDefault(Fate.ADDED, 0) + " documents with " + entries[0] + " entries loaded, " + documents.getOrDefault(Fate.CARRIES, 0) + " carry documents held, "
        + documents.getOrDefault(Fate.THERE, 0) + " there before, " + refused + " refused; " + carriers.getOrDefault(Fate.ADDED, 0) + " carriers added\n");
    return refused == 0 ? 0 : 1;
  }

  private void complain(Backfilled.Recorded document, Fate fate) {
    switch (fate) {
      case OTHER_TEXT -> wiring.err().print(Printable.line(document.id() + ": the desk holds another text under this id") + "\n");
      case OTHER_CLEANING -> wiring.err().print(Printable.line(document.id() + ": this program cleans it otherwise; take it from the archive") + "\n");
      case ADDED, THERE, CARRIES, ALONE -> { }
    }
  }
}
