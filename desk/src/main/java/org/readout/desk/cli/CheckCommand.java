package org.readout.desk.cli;

import java.util.ArrayList;
import java.util.List;
import org.readout.desk.Fault;
import org.readout.desk.Fault.Nature;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import org.readout.desk.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a desk. */
@Command(
    description = "Check a desk: the file, captures against their checksums, quotes against the texts, searches against the ledger. Exit 1 if anything is wrong.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout check", "  ./readout check --repair --desk ~/desks/asia"})
final class CheckCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--repair", description = "make again what can be made again; captures and corrections stay as they are")
  private boolean repair;

  CheckCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = desk.existing(wiring)) {
      List<Fault> faults = look(holdings.upkeep());
      if (faults.isEmpty() || !repair) {
        advise(faults);
        return faults.isEmpty() ? 0 : 1;
      }
      int documents = holdings.upkeep().repair(wiring.line(desk.folder(wiring), List.of()));
      wiring.out().print("repaired; " + documents + (documents == 1 ? " document" : " documents") + " made again\n");
      List<Fault> left = look(holdings.upkeep());
      advise(left);
      return left.isEmpty() ? 0 : 1;
    }
  }

  private List<Fault> look(Upkeep upkeep) {
    List<Fault> faults = new ArrayList<>();
    Upkeep.Looked looked = upkeep.check(fault -> {
      faults.add(fault);
      wiring.out().print(Printable.line(fault.where() + ": " + fault.what()) + "\n");
    });
    wiring.out().print(looked.documents() + " documents, " + looked.entries() + " entries, " + looked.captures() + " captures: "
        + (faults.isEmpty() ? "nothing wrong" : faults.size() + " wrong") + "\n");
    return faults;
  }

  private void advise(List<Fault> faults) {
    if (faults.stream().anyMatch(fault -> fault.nature() == Nature.RECORD)) {
      wiring.err().print("what is wrong in the file or in a capture cannot be made again: restore a backup, or take the sources again\n");
    } else if (!faults.isEmpty() && !repair) {
      wiring.err().print("./readout check --repair makes it again\n");
    }
  }
}
