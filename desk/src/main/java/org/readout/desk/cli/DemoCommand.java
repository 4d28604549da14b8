package org.readout.desk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.core.document.Given;
import org.readout.desk.Filter;
import org.readout.desk.Holdings;
import org.readout.desk.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a desk at work. */
@Command(
    description = "Fill a desk from the sample reports in examples/, print its briefing and open the web desk.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout demo",
      "  ./readout demo --desk my-demo --no-serve",
      "  ./readout ledger --desk readout-demo --kind commitment",
    })
final class DemoCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--no-serve", description = "do not open the web desk")
  private boolean noServe;

  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "port of the web desk (default: ${DEFAULT-VALUE}; 0: any free one)")
  private int port = 8080;

  @Option(names = "--as-of", paramLabel = "DAY", converter = Days.class, description = "the day the briefing is of (default: today)")
  private @Nullable LocalDate asOf;

  DemoCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Path examples = wiring.home().resolve("examples");
    if (!Files.isDirectory(examples)) {
      throw new IllegalArgumentException(examples + ": the sample reports are not there");
    }
    Path folder = desk.named().orElse(Path.of("readout-demo"));
    boolean whole = Intake.run(wiring, folder, List.of(), wiring.gatherer(), List.of(examples.toString()), Given.NOTHING, wiring.err());
    try (Holdings holdings = wiring.desk(folder)) {
      Question question = new Question(Filter.ANY, asOf == null ? wiring.today() : asOf, List.of(), Optional.empty(), Optional.empty(), 0);
      LedgerCommand.write(holdings, question.wanted(), wiring.briefing(question, holdings.threads(wiring.profiles(folder)), "text", wiring.out(), folder));
    }
    wiring.err().print("\nThe desk is in " + folder + "; see more of it with ./readout ledger --desk " + folder + "\n");
    if (!noServe) {
      wiring.out().flush();
      ServeCommand.serve(wiring, folder, "127.0.0.1", port, false);
    }
    return whole ? 0 : 1;
  }
}
