package org.readout.desk.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Holdings;
import picocli.CommandLine.Option;

/** Which desk a command works on: the flag, else {@code READOUT_DESK}, else {@code ./desk}. */
final class DeskOption {
  @Option(names = "--desk", paramLabel = "DIR", description = "the desk's folder (default: $READOUT_DESK, else ./desk)")
  private @Nullable Path desk;

  Optional<Path> named() {
    return Optional.ofNullable(desk);
  }

  Path folder(Wiring wiring) {
    return named().or(() -> wiring.environment("READOUT_DESK").filter(name -> !name.isBlank()).map(Path::of)).orElse(Path.of("desk"));
  }

  /** The desk, which must be there already. */
  Holdings existing(Wiring wiring) {
    Path folder = folder(wiring);
    if (!wiring.isDesk(folder)) {
      throw new IllegalArgumentException("no desk at " + folder + "; fill one with ./readout take SOURCE… or name another with --desk");
    }
    return wiring.desk(folder);
  }
}
