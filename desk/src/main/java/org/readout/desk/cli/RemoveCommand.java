package org.readout.desk.cli;

import java.util.List;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes documents from a desk. */
@Command(
    description = "Remove documents: every version, their entries, captures and carriers. Corrections of them stay, and hold again if the document is taken again.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout remove k3j2h5g6f7d8s9aq", "  ./readout documents --format jsonl    lists what is held, with its ids"})
final class RemoveCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(paramLabel = "DOC", arity = "1..*", description = "document ids")
  private List<String> documents = List.of();

  RemoveCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    int status = 0;
    try (Holdings holdings = desk.existing(wiring)) {
      for (String document : documents) {
        boolean removed = holdings.remove(document);
        (removed ? wiring.out() : wiring.err()).print(Printable.line(document) + (removed ? ": removed" : ": no such document") + "\n");
        status = removed ? status : 1;
      }
    }
    return status;
  }
}
