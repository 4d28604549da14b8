package org.readout.desk.cli;

import java.util.List;
import org.readout.core.document.Capture;
import org.readout.core.document.Cleaned;
import org.readout.core.document.Cleaner;
import org.readout.core.document.Given;
import org.readout.core.text.Problem;
import org.readout.desk.Gatherer;
import org.readout.desk.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what cleaning makes of files. */
@Command(
    description = "Strip page furniture from files and print title, date and text, one JSON object a file.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout clean page.html | jq -r .text", "  ./readout clean reports/ > cleaned.jsonl"})
final class CleanCommand implements Readout.Task, Gatherer.Sink {
  private final Wiring wiring;
  private boolean failed;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, folders, - for standard input")
  private List<String> files = List.of();

  CleanCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    wiring.gatherer().sources(files, Given.NOTHING, this);
    return failed ? 1 : 0;
  }

  @Override
  public void captured(Capture capture) {
    Cleaned cleaned = Cleaner.clean(capture);
    if (cleaned.text().isBlank()) {
      refused(capture.name(), cleaned.problems().stream().map(Problem::message).findFirst().orElse("no text"));
    }
    wiring.out().print(wiring.cleaned(capture.name(), cleaned) + "\n");
  }

  @Override
  public void refused(String name, String reason) {
    failed = true;
    wiring.err().print(Printable.line(name + ": " + reason) + "\n");
  }
}
