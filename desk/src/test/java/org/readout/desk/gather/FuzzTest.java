package org.readout.desk.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readout.desk.Typed;

/**
 * Every reader of strangers' bytes is given the kept corpus; with {@code readout.fuzz} also as many seconds of Jazzer
 * (coverage-guided, Apache-2.0), less those it had before: {@code readout.long} is where its own corpus, what it found and
 * the seconds it had are kept.
 */
class FuzzTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int SECONDS = Integer.getInteger("readout.fuzz", 0);

  private static Path kept(Fuzzed target) {
    return Typed.root().resolve("desk/src/test/resources/fuzz").resolve(target.name().toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @EnumSource
  void whateverTheBytesItEndsAsItShould(Fuzzed target) throws Exception {
    List<Path> inputs;
    try (Stream<Path> listing = Files.list(kept(target))) {
      inputs = listing.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      Assertions.assertTimeoutPreemptively(LONGEST, () -> target.read(bytes), input.toString());
    }
    if (SECONDS > 0) {
      fuzzed(target, Path.of(System.getProperty("readout.long", "target/long")).resolve("fuzz"));
    }
  }

  private static void fuzzed(Fuzzed target, Path folder) throws IOException, InterruptedException {
    String name = target.name().toLowerCase(Locale.ROOT);
    Path corpus = Files.createDirectories(folder.resolve(name));
    Path found = Files.createDirectories(folder.resolve(name + "-found"));
    Path had = folder.resolve(name + ".seconds");
    int before = Files.exists(had) ? Integer.parseInt(Files.readString(had).strip()) : 0;
    if (before >= SECONDS) {
      return;
    }
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1500m", "-Xss4m", "-XX:+EnableDynamicAgentLoading", "-Dreadout.fuzzed=" + name,
        "com.code_intelligence.jazzer.Jazzer", "--target_class=" + Fuzzed.class.getName(), "--instrumentation_includes=org.readout.**", "--reproducer_path=" + found,
        "-artifact_prefix=" + found + "/", "-max_total_time=" + (SECONDS - before), "-timeout=60", "-rss_limit_mb=4000", "-max_len=65536", corpus.toString(), kept(target).toString()));
    Path log = folder.resolve(name + ".log");
    ProcessBuilder jazzer = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    jazzer.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    long began = System.nanoTime();
    int status = jazzer.start().waitFor();
    Files.writeString(had, String.valueOf(before + Duration.ofNanos(System.nanoTime() - began).toSeconds() + 1));
    assertThat(status).as(name + ": see " + log + " and " + found).isZero();
  }
}
