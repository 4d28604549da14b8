package org.readout.desk.cli;

import java.util.List;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends following feeds. */
@Command(
    description = "Follow sources no longer. What was taken from them stays in the desk.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout sources remove https://example.org/feed.xml"})
final class SourcesRemoveCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(arity = "1..*", paramLabel = "URL", description = "addresses as ./readout sources list shows them")
  private List<String> urls = List.of();

  SourcesRemoveCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    boolean all = true;
    try (Holdings holdings = desk.existing(wiring)) {
      for (String url : urls) {
        if (!holdings.feeds().remove(url)) {
          wiring.err().print(Printable.line(url + ": not followed") + "\n");
          all = false;
        }
      }
    }
    return all ? 0 : 1;
  }
}
