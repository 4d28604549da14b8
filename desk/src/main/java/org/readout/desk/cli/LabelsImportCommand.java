package org.readout.desk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays gold files over a desk. */
@Command(
    description = {
      "Lay the labels of gold files over the desk as corrections: what the ledger has so is accepted, what it has otherwise changed,",
      "what it lacks added. Optional entries are passed over. Documents are known by id, url, or the name of their file.",
      "Reading the same file again changes nothing."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout labels import key.jsonl", "  ./readout labels import key.jsonl --by ann --complete"})
final class LabelsImportCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "gold files (JSONL)")
  private List<Path> files = List.of();

  @Option(names = "--complete", description = "the labels say everything: entries they lack are rejected, values their entries lack taken away")
  private boolean complete;

  @Option(names = "--by", paramLabel = "NAME", description = "who vouches for them (default: $USER)")
  private @Nullable String by;

  LabelsImportCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    boolean all = true;
    String who = Optional.ofNullable(by).or(() -> wiring.environment("USER")).orElse("local");
    try (Holdings holdings = desk.existing(wiring)) {
      for (Path file : files) {
        Map<String, Integer> counts = wiring.importLabels(holdings, file, who, complete,
            (where, reason) -> wiring.err().print(Printable.line(where + ": " + reason) + "\n"));
        wiring.out().print(file + ": " + counts.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).collect(Collectors.joining(", ")) + "\n");
        all &= counts.getOrDefault("refused", 0) == 0;
      }
    }
    return all ? 0 : 1;
  }
}
