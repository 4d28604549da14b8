package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.desk.cli.Readout;

/** What the guide in docs shows, done. */
class GuideTest {
  private static final Pattern PYTHON = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("^(?:[A-Z_]+=\\S+ )*\\./readout ([a-z]+)(?: ([a-z]+))?.*$", Pattern.MULTILINE);
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+\\]\\(([^)]+)\\)");

  @TempDir Path folder;

  private static String guide() throws IOException {
    return Files.readString(Typed.root().resolve("docs/guide.md"));
  }

  @Test
  void thePythonSnippetReadsAnExportedLedger() throws IOException, InterruptedException {
    Optional<String> python = python();
    assumeTrue(python.isPresent(), "no Python with the module duckdb is on the path");
    Path report = Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"a\",\"date\":\"2025-02-06\",\"text\":\"China pledged $2 billion to Pakistan for the ML-1 railway. China urged Pakistan to protect the site.\"}\n");
    Path desk = folder.resolve("desk");
    assertThat(Typed.on(desk, "take", report.toString()).status()).isZero();
    assertThat(Typed.on(desk, "export", "parquet", "--output", folder.resolve("ledger.parquet").toString()).status()).isZero();
    Matcher snippet = PYTHON.matcher(guide());
    assertThat(snippet.find()).as("the guide has a Python snippet").isTrue();
    Path script = Files.writeString(folder.resolve("snippet.py"), snippet.group(1));
    Path out = folder.resolve("out.txt");
    assertThat(run(List.of(python.get(), script.toString()), out)).as(Files.readString(out)).isZero();
    assertThat(Files.readString(out)).contains("2025").contains("pledge").contains("urge");
  }

  /** The first Python that has the module. */
  private Optional<String> python() throws IOException, InterruptedException {
    for (String name : List.of("python3", "python")) {
      try {
        if (run(List.of(name, "-c", "import duckdb"), folder.resolve("probe.txt")) == 0) {
          return Optional.of(name);
        }
      } catch (IOException none) {
        continue;
      }
    }
    return Optional.empty();
  }

  private int run(List<String> command, Path out) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().put("PYTHONIOENCODING", "UTF-8");
    Process process = builder.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  @Test
  void everyCommandItNamesIsThere() throws IOException {
    List<String> unknown = new ArrayList<>();
    Matcher command = COMMAND.matcher(guide());
    int seen = 0;
    while (command.find()) {
      seen++;
      boolean launcher = List.of("test", "release", "eval").contains(command.group(1));
      Typed help = launcher ? new Typed(0, "", "") : Typed.on(folder, command.group(1), "--help");
      if (help.status() != 0) {
        unknown.add(command.group());
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(seen).isGreaterThan(10);
  }

  @Test
  void everyPictureAndPageItShowsIsThere() throws IOException {
    Matcher picture = PICTURE.matcher(guide());
    int seen = 0;
    while (picture.find()) {
      assertThat(Typed.root().resolve("docs").resolve(picture.group(1))).isRegularFile();
      seen++;
    }
    assertThat(seen).isGreaterThan(3);
  }
}
