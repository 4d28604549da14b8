package org.readout.desk.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.core.ledger.MatterThread;
import org.readout.desk.Holdings;
import org.readout.desk.ThreadFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows threads. */
@Command(
    description = "Show threads: what the same parties said and did on one matter, turn by turn, and where it stands.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout threads --party CHN --about ml-1",
      "  ./readout threads --state due-passed --as-of 2025-01-01",
      "  ./readout threads --due-before 2026-01-01",
      "  ./readout threads --silent --format jsonl | jq .alerts",
    })
final class ThreadsCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--party", split = ",", paramLabel = "CODE", description = "who is a party: CHN, PAK, NATO …")
  private List<String> parties = List.of();

  @Option(names = "--about", paramLabel = "WORDS", description = "a matter's id, or words in its name")
  private List<String> about = List.of();

  @Option(names = "--field", split = ",", paramLabel = "FIELD", converter = Labels.Fields.class, description = "security, trade, energy …")
  private List<String> fields = List.of();

  @Option(names = "--state", split = ",", paramLabel = "STATE", converter = Labels.ThreadStates.class, description = "announced, reaffirmed, firmer, delivering, due-passed …")
  private List<String> states = List.of();

  @Option(names = "--thread", split = ",", paramLabel = "ID", description = "only these threads")
  private List<String> threads = List.of();

  @Option(names = "--due-before", paramLabel = "DAY", converter = Days.class, description = "what falls due before this day")
  private @Nullable LocalDate dueBefore;

  @Option(names = "--silent", description = "what the newest comparable statement leaves out")
  private boolean silent;

  @Option(names = "--min-turns", paramLabel = "N", defaultValue = "1", description = "fewest turns")
  private int leastTurns = 1;

  @Option(names = "--as-of", paramLabel = "DAY", converter = Days.class, description = "the day they are seen from (default: today)")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", paramLabel = "FORMAT", converter = Labels.ThreadFormats.class, defaultValue = "table", description = "table (default), json or jsonl")
  private String format = "table";

  ThreadsCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    LocalDate day = asOf == null ? wiring.today() : asOf;
    try (Holdings holdings = desk.existing(wiring)) {
      Codes codes = new Codes(holdings, () -> wiring.profiles(desk.folder(wiring)));
      ThreadFilter filter = new ThreadFilter(parties.stream().map(codes::checked).toList(), about, fields, states, threads, Optional.ofNullable(dueBefore), silent, leastTurns);
      List<MatterThread> found = holdings.threads(wiring.profiles(desk.folder(wiring))).threads(filter, day);
      wiring.out().print(wiring.threads(found, day, format));
      if (found.isEmpty()) {
        wiring.err().print("No thread answers to that as of " + day + ". Matters come from the profiles; ./readout matters induce proposes more.\n");
      }
    }
    return 0;
  }
}
