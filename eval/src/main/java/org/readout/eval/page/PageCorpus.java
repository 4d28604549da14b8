package org.readout.eval.page;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.readout.core.document.Capture;
import org.readout.core.document.Given;
import org.readout.eval.measure.BenchFile;

/** A folder with a key of pages ({@code *.json}, an array) and the pages themselves in {@code html/}, gzipped. */
public final class PageCorpus {
  private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
  private static final int SHORTEST_BODY = 500;

  /** Which pages are scored; a host's pages are all in one part. */
  public enum Part {
    DEVELOPMENT,
    TEST,
    ALL;

    boolean holds(Page page) {
      return this == ALL || (this == DEVELOPMENT) == page.development();
    }
  }

  /**
   * A page of the key.
   *
   * @param url where it was published
   * @param file its name in {@code html/}
   * @param html its bytes
   * @param with strings that its text must hold
   * @param without strings that its text must not hold
   * @param date the day it was published, where the key says so
   */
  public record Page(String url, String file, byte[] html, List<String> with, List<String> without, Optional<LocalDate> date) {
    /** The page alone, or with its address. */
    Capture capture(boolean addressed) {
      Given given = Given.NOTHING;
      Optional<URI> uri = addressed ? Optional.of(URI.create(url.replace(" ", "%20"))) : Optional.empty();
      return new Capture(file, "text/html", html, new Given(given.id(), given.date(), given.title(), uri, given.publisher(), given.genre(), given.rest()));
    }

    /** Whether the page is of the development part: by the first bit of SHA-256 of its host's last two labels. */
    boolean development() {
      String[] labels = Optional.ofNullable(URI.create(url.replace(" ", "%20")).getHost()).orElse(file).toLowerCase(Locale.ROOT).split("\\.");
      String host = labels.length < 2 ? labels[0] : labels[labels.length - 2] + "." + labels[labels.length - 1];
      try {
        return MessageDigest.getInstance("SHA-256").digest(host.getBytes(StandardCharsets.UTF_8))[0] >= 0;
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The whole text of the report, where the page's own JSON-LD holds it; markup in it taken away. */
    Optional<String> body() {
      String longest = "";
      for (Element script : Jsoup.parse(new String(html, StandardCharsets.UTF_8)).select("script[type=application/ld+json]")) {
        for (String body : bodies(script.data())) {
          longest = body.length() > longest.length() ? body : longest;
        }
      }
      boolean cut = longest.endsWith("…") || longest.endsWith("...");
      return longest.length() < SHORTEST_BODY || cut ? Optional.empty() : Optional.of(longest);
    }

    private static List<String> bodies(String json) {
      try {
        return JSON.readTree(json.replaceAll("[\\n\\r\\t]", " ")).findValues("articleBody").stream()
            .map(node -> Jsoup.parse(Parser.unescapeEntities(node.asText(), false)).text()).toList();
      } catch (IOException e) {
        return List.of();
      }
    }
  }

  private PageCorpus() {}

  /** The pages of a part, in the order of the key; those whose file is missing are left out. UncheckedIOException naming the file. */
  public static List<Page> read(Path folder, Part part) {
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      Path key = inside.filter(file -> file.toString().endsWith(".json")).sorted().findFirst()
          .orElseThrow(() -> new IllegalArgumentException(folder + ": no key (*.json) here"));
      for (JsonNode line : JSON.readTree(key.toFile())) {
        Path file = folder.resolve("html").resolve(line.path("file").asText());
        if (Files.isRegularFile(file)) {
          Page page = page(line, file);
          if (part.holds(page)) {
            pages.add(page);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
    return pages;
  }

  private static Page page(JsonNode line, Path file) throws IOException {
    try (InputStream in = BenchFile.open(file)) {
      return new Page(line.path("url").asText(), line.path("file").asText(), in.readAllBytes(), strings(line.path("with")), strings(line.path("without")),
          Optional.of(line.path("date").asText()).filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}.*")).map(date -> LocalDate.parse(date.substring(0, 10))));
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asText()));
    return strings;
  }
}
