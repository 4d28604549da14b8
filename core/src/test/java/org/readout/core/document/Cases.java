package org.readout.core.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The golden cases of a behaviour: folders with {@code input.txt} or {@code input.html}, and {@code expected.yaml}. */
final class Cases {
  private static final Path ROOT = Path.of("src/test/resources/cases");

  /**
   * @param name the folder's name
   * @param input what is read
   * @param html whether it is HTML
   * @param expected what is to come of it
   */
  record Found(String name, String input, boolean html, JsonNode expected) {
    Optional<String> string(String field) {
      return expected.has(field) ? Optional.of(expected.get(field).asText()) : Optional.empty();
    }

    List<String> strings(String field) {
      List<String> strings = new ArrayList<>();
      expected.path(field).forEach(node -> strings.add(node.asText()));
      return strings;
    }

    Capture capture() {
      return html ? new Capture(name, "text/html; charset=utf-8", input.getBytes(StandardCharsets.UTF_8), Given.NOTHING) : plain(input);
    }
  }

  private Cases() {}

  static Stream<Found> of(String behaviour) {
    try (Stream<Path> folders = Files.list(ROOT.resolve(behaviour))) {
      return folders.sorted().map(Cases::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(behaviour, e);
    }
  }

  static Capture plain(String text) {
    return new Capture("case", "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
  }

  private static Found read(Path folder) {
    try {
      boolean html = Files.exists(folder.resolve("input.html"));
      String input = Files.readString(folder.resolve(html ? "input.html" : "input.txt"));
      JsonNode expected = new ObjectMapper(new YAMLFactory()).readTree(folder.resolve("expected.yaml").toFile());
      return new Found(folder.getFileName().toString(), input, html, expected);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }
}
