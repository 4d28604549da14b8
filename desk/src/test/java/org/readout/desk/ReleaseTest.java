package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The release as somebody unpacks it: in a folder with a space and letters beyond ASCII, with a Java runtime, an empty home,
 * and, where Linux lets us take it away, no network. {@code -Dreadout.release=ZIP} names it.
 */
class ReleaseTest {
  @TempDir Path temporary;
  private Path home;
  private Path program;
  private List<String> alone = List.of();

  @BeforeEach
  void unpack() throws IOException, InterruptedException {
    String zip = System.getProperty("readout.release", "");
    assumeTrue(!zip.isEmpty(), "no release is named; ./readout test --long release makes one and tests it");
    Path folder = Files.createDirectories(temporary.resolve("Büro 港 eins"));
    home = Files.createDirectories(temporary.resolve("home"));
    try (InputStream in = Files.newInputStream(Path.of(zip)); ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path to = folder.resolve(entry.getName()).normalize();
        assertThat(to.startsWith(folder)).as(entry.getName()).isTrue();
        if (entry.isDirectory()) {
          Files.createDirectories(to);
        } else {
          Files.createDirectories(to.getParent());
          Files.copy(entries, to);
        }
      }
    }
    try (Stream<Path> inside = Files.list(folder)) {
      program = inside.findFirst().orElseThrow().resolve("readout");
    }
    alone = run(List.of(), "unshare", "-rn", "true") == 0 ? List.of("unshare", "-rn") : List.of();
  }

  private int run(List<String> prefix, String... command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(all).directory(program.getParent().getParent().toFile())
        .redirectOutput(temporary.resolve("out.txt").toFile()).redirectError(temporary.resolve("err.txt").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("HOME", home.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      Process process = builder.start();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } catch (IOException missing) {
      return 127;
    }
  }

  private String readout(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", program.toString()));
    command.addAll(List.of(arguments));
    int status = run(alone, command.toArray(String[]::new));
    assertThat(status).as(String.join(" ", arguments) + ": " + Files.readString(temporary.resolve("err.txt"))).isZero();
    return Files.readString(temporary.resolve("out.txt"));
  }

  @Test
  void itWorksWhereItLies() throws IOException, InterruptedException {
    assertThat(readout("--version")).contains("Readout 0.1.0");
    assertThat(readout("take", program.resolveSibling("examples").toString(), "--desk", "mein Büro")).contains("recorded");
    assertThat(readout("ledger", "--desk", "mein Büro", "--kind", "commitment", "--format", "jsonl").lines()).hasSizeGreaterThan(5);
    assertThat(readout("brief", "--desk", "mein Büro", "--parties", "CHN,PAK", "--as-of", "2025-10-01")).contains("Briefing: ");
    readout("brief", "--desk", "mein Büro", "--format", "pdf", "--output", "Bericht ü.pdf");
    assertThat(program.getParent().resolveSibling("Bericht ü.pdf")).isNotEmptyFile();
    readout("export", "parquet", "--desk", "mein Büro", "--output", "Übersicht 1");
    assertThat(readout("search", "submarine", "--desk", "mein Büro")).isNotEmpty();
    assertThat(readout("diff", "--desk", "mein Büro", "--between", "2020-01-01..2023-12-31", "--and", "2024-01-01..2025-12-31")).isNotEmpty();
    try (Stream<Path> left = Files.walk(home)) {
      assertThat(left.filter(Files::isRegularFile)).as("nothing is left in the user's home").isEmpty();
    }
  }

  @Test
  void everythingInItMayBePassedOnWithOurs() throws Exception {
    Set<String> allowed = Set.of("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "EPL-2.0", "GPL-2.0-with-classpath-exception", "MIT", "MIT-0",
        "Similar to Apache License but with the acknowledgment clause removed");
    String listed = Files.readString(program.resolveSibling("docs").resolve("licences.md"));
    JsonNode components = new ObjectMapper().readTree(program.resolveSibling("readout-bom.json").toFile()).path("components");
    Set<String> jars = new TreeSet<>();
    for (JsonNode component : components) {
      String name = component.path("group").asText() + ":" + component.path("name").asText();
      jars.add(component.path("name").asText() + "-" + component.path("version").asText() + ".jar");
      if (!name.startsWith("org.readout:")) {
        assertThat(listed).contains(name);
        assertThat(component.path("licenses")).as(name).isNotEmpty();
        component.path("licenses").forEach(one -> assertThat(one.at("/license/id").asText(one.at("/license/name").asText(one.path("expression").asText()))).as(name).isIn(allowed));
      }
    }
    try (Stream<Path> libraries = Files.list(program.resolveSibling("lib"))) {
      assertThat(libraries.map(file -> file.getFileName().toString()).filter(file -> !file.startsWith("desk-"))).as("every library is in the bill").allMatch(jars::contains);
    }
  }
}
