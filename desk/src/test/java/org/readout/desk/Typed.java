package org.readout.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.desk.cli.Readout;

/**
 * A command as a person types it, and what came of it.
 *
 * @param status exit status
 */
public record Typed(int status, String out, String err) {
  /** The clock of all tests: 2025-12-01, noon UTC. */
  public static final Clock CLOCK = Clock.fixed(Instant.parse("2025-12-01T12:00:00Z"), ZoneOffset.UTC);

  /** Runs a command on the desk in a folder. */
  public static Typed on(Path desk, String... arguments) {
    return on(desk, Map.of(), arguments);
  }

  /** Runs a command with these environment variables too. */
  public static Typed on(Path desk, Map<String, String> environment, String... arguments) {
    return at(CLOCK, desk, environment, arguments);
  }

  /** Runs a command at another time. */
  public static Typed at(Clock clock, Path desk, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> all = new HashMap<>(environment);
    all.put("READOUT_DESK", desk.toString());
    Main main = new Main(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), all, clock);
    int status = Readout.run(main, arguments);
    return new Typed(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Starts a command on a desk in a process of its own, which a test may kill; what it prints goes to a file. */
  public static Process started(Path log, Path desk, String... arguments) throws IOException {
    return started(log, desk, List.of(), arguments);
  }

  /** The same with options of the Java machine. */
  public static Process started(Path log, Path desk, List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.add("org.readout.desk.Main");
    command.addAll(List.of(arguments));
    command.addAll(List.of("--desk", desk.toString()));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return process.start();
  }

  /** The lines of what it printed. */
  public List<String> lines() {
    return out.lines().toList();
  }

  /** The root of the checkout. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("GLOSSARY.md")) ? here : here.getParent();
  }
}
