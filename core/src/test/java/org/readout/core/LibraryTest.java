package org.readout.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java example in README.md, as a reader would copy it. */
class LibraryTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```\n\n```\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theExampleCompilesRunsAndPrintsWhatItSays() throws IOException, InterruptedException {
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.exists(here.resolve("GLOSSARY.md")) ? here : here.getParent();
    Matcher example = EXAMPLE.matcher(Files.readString(root.resolve("README.md")));
    assertThat(example.find()).as("README has a Java example and its output").isTrue();
    assertThat(example.group(1).lines()).hasSizeLessThanOrEqualTo(20);
    Files.writeString(folder.resolve("Promises.java"), example.group(1));
    assertThat(run("javac", "-Xlint:all,-processing,-classfile,-path", "-Werror", "Promises.java")).isEmpty();
    assertThat(run("java", "-Xss4m", "-Dstdout.encoding=UTF-8", "Promises")).isEqualTo(example.group(2));
    try (Stream<Path> left = Files.walk(folder.resolve("home"))) {
      assertThat(left.filter(Files::isRegularFile)).as("nothing is left in the user's home").isEmpty();
    }
  }

  private String run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", program).toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve(program + ".out");
    Path err = folder.resolve(program + ".err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("HOME", Files.createDirectories(folder.resolve("home")).toString());
    builder.environment().remove("ORT_DISABLE_TELEMETRY");
    builder.environment().put("CLASSPATH", folder + System.getProperty("path.separator") + System.getProperty("java.class.path"));
    Process process = builder.start();
    assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
