package org.readout.desk.cli;

import java.nio.file.Path;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the desk to assistants. */
@Command(
    description = {
      "Serve the desk to assistants: the Model Context Protocol on standard input and output, until the input ends.",
      "Tools: search_ledger, read_thread, diff_statements, brief, fetch_evidence. Every answer carries document, offsets and quote; nothing is changed."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout mcp --desk ~/desks/asia",
      "  claude mcp add readout -- /path/to/readout mcp --desk ~/desks/asia",
    })
final class McpCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  McpCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Path folder = desk.folder(wiring);
    try (Holdings holdings = desk.existing(wiring)) {
      wiring.err().print("Serving " + holdings.documents() + " documents of " + folder + " to an assistant.\n");
    }
    wiring.assist(folder);
    return 0;
  }
}
