package org.readout.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver killed at several moments: what was whole stays as it is, the rest is done, the result is that of one run. */
class KillTest {
  @TempDir Path folder;

  private Process start(Path input, Path output) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-Xss4m", "-Dspark.sql.shuffle.partitions=4", "org.readout.backfill.Main",
        input.toString(), output.toString(), "--master", "local[1]", "--as-of", "2025-12-01"));
    File log = folder.resolve("log").toFile();
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return process.start();
  }

  @Test
  void goesOnAfterTheLastWholePart() throws Exception {
    Path input = Files.write(folder.resolve("reports.jsonl"), OwnArchive.lines(120, 5));
    Ran whole = Ran.backfill(input.toString(), folder.resolve("whole"));
    Path output = folder.resolve("killed");
    Path work = output.resolve("_work");
    Path cleaned = work.resolve("clean/0/_SUCCESS");
    FileTime made = FileTime.fromMillis(0);
    int killed = 0;
    for (Path mark : List.of(cleaned, work.resolve("copies/round-0/_SUCCESS"), work.resolve("agenda/_SUCCESS"))) {
      Process run = start(input, output);
      while (run.isAlive() && !Files.exists(mark)) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      killed += run.isAlive() ? 1 : 0;
      run.destroyForcibly().waitFor();
      assertThat(output.resolve("counts.json")).doesNotExist();
      made = mark.equals(cleaned) ? Files.getLastModifiedTime(cleaned) : made;
      assertThat(Files.getLastModifiedTime(cleaned)).as("made once").isEqualTo(made);
    }
    assertThat(killed).isEqualTo(3);
    assertThat(start(input, output).waitFor()).as(Files.readString(folder.resolve("log"))).isEqualTo(1);
    Ran ended = new Ran(1, "", output);
    assertThat(ended.counts()).isEqualTo(whole.counts());
    assertThat(ended.ledger()).isEqualTo(whole.ledger()).isNotEmpty();
  }
}
