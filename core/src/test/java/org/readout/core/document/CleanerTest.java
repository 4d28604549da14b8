package org.readout.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.readout.core.text.Alignment;
import org.readout.core.text.Span;

class CleanerTest {
  @TestFactory
  Stream<DynamicTest> goldenCases() {
    return Cases.of("clean").map(found -> DynamicTest.dynamicTest(found.name(), () -> {
      Cleaned cleaned = Cleaner.clean(found.capture());
      assertThat(cleaned.text()).isEqualTo(found.string("text").orElseThrow());
      assertThat(cleaned.blocks().stream().map(block -> block.role().name())).containsExactlyElementsOf(found.strings("roles"));
      assertThat(cleaned.title()).isEqualTo(found.string("title"));
      assertThat(cleaned.publisher()).isEqualTo(found.string("publisher"));
      assertThat(cleaned.author()).isEqualTo(found.string("author"));
      assertThat(cleaned.dateline().date().map(Object::toString)).isEqualTo(found.string("date"));
      assertThat(cleaned.dateline().basis().name()).isEqualTo(found.string("basis").orElseThrow());
    }));
  }

  @TestFactory
  Stream<DynamicTest> everyFixtureKeepsTheInvariants() {
    return Stream.concat(Cases.of("clean"), Cases.of("layout"))
        .map(found -> DynamicTest.dynamicTest(found.name(), () -> holds(Cleaner.clean(found.capture()))));
  }

  @Test
  void shuffledFixturesKeepTheInvariants() {
    Random random = new Random(7);
    List<String> lines = new ArrayList<>();
    Stream.concat(Cases.of("clean"), Cases.of("layout")).forEach(found -> lines.addAll(found.input().lines().toList()));
    Rules.page().forEach(rule -> lines.addAll(rule.examples()));
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40) + 1; n > 0; n--) {
        text.append(lines.get(random.nextInt(lines.size()))).append(random.nextInt(3) == 0 ? "\n\n" : "\n");
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      holds(Cleaner.clean(new Capture("shuffled", i % 2 == 0 ? "text/plain" : "text/html", bytes, Given.NOTHING)));
    }
  }

  private static void holds(Cleaned cleaned) {
    assertThat(Cleaner.clean(Cases.plain(cleaned.text())).text()).isEqualTo(cleaned.text());
    assertThat(cleaned.blocks()).noneMatch(block -> block.role() == Block.Role.FURNITURE);
    int end = 0;
    for (Alignment.Run run : cleaned.alignment().runs()) {
      assertThat(run.derived().start()).isGreaterThanOrEqualTo(end);
      end = run.derived().end();
      if (run.derived().length() == run.source().length() && run.derived().length() > 1) {
        assertThat(run.source().of(cleaned.source()).replaceAll("[\\s\u00A0]", " ")).isEqualTo(run.derived().of(cleaned.text()));
      }
    }
    int last = 0;
    for (Span span : cleaned.furniture()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      last = span.end();
    }
    assertThat(last).isLessThanOrEqualTo(cleaned.source().length());
  }

  @Test
  void evidenceIsFoundInTheMarkup() {
    Cases.Found page = Cases.of("clean").filter(found -> found.name().equals("page")).findFirst().orElseThrow();
    Cleaned cleaned = Cleaner.clean(page.capture());
    int at = cleaned.text().indexOf("“double” their joint patrols");
    assertThat(cleaned.alignment().toSource(new Span(at, at + 8)).of(cleaned.source())).isEqualTo("&ldquo;double&rdquo;");
    int ships = cleaned.text().indexOf("four ships and");
    assertThat(cleaned.alignment().toSource(new Span(ships, ships + 14)).of(cleaned.source())).isEqualTo("four</b> ships<br>and");
    assertThat(cleaned.furniture().stream().map(span -> span.of(cleaned.source()))).contains("Norway secretly pledged nine submarines to Peru.");
  }

  @Test
  void whatIsNoTextIsRefusedWithAReason() {
    assertRefused(new byte[0], "empty");
    assertRefused("  \n ".getBytes(StandardCharsets.UTF_8), "empty");
    assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "image");
    assertRefused("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8), "PDF");
    assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 0}, "archive");
    assertRefused(new byte[500], "control");
    assertRefused(new byte[Decoded.MOST_BYTES + 1], "larger than 5 MB");
  }

  private static void assertRefused(byte[] bytes, String reason) {
    Cleaned cleaned = Cleaner.clean(new Capture("odd", "text/plain", bytes, Given.NOTHING));
    assertThat(cleaned.text()).isEmpty();
    assertThat(cleaned.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.stage()).isEqualTo("decode");
      assertThat(problem.message()).contains(reason);
    });
  }

  @Test
  void charsetsAreHonoured() {
    String text = "Türkiye and Côte d’Ivoire signed an accord on coffee in the capital.";
    byte[] windows = text.getBytes(java.nio.charset.Charset.forName("windows-1252"));
    assertThat(decoded("text/plain; charset=windows-1252", windows)).isEqualTo(text);
    assertThat(decoded("text/plain", windows)).isEqualTo(text);
    assertThat(decoded("text/plain; charset=no-such", windows)).isEqualTo(text);
    assertThat(decoded("text/plain", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(decoded("text/plain", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    byte[] page = ("<html><meta charset='windows-1252'><p>" + text + "</p></html>").getBytes(java.nio.charset.Charset.forName("windows-1252"));
    assertThat(decoded("text/html", page)).isEqualTo(text);
  }

  private static String decoded(String mediaType, byte[] bytes) {
    return Cleaner.clean(new Capture("odd", mediaType, bytes, Given.NOTHING)).text();
  }

  @Test
  void hostileInputTakesBoundedTime() {
    String deep = "<div>".repeat(100_000) + "Peru agreed to send ships to Norway in May, the ministry said.";
    String wide = "<ul><li><a href=x>Peru</a>".repeat(20_000);
    String line = "By A ".repeat(400_000);
    String lines = "Popular\nRead more\n".repeat(60_000);
    String dates = "on Thursday, 5 February 2031 ".repeat(60_000);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(180), () -> {
      for (String html : List.of(deep, wide)) {
        Cleaner.clean(new Capture("hostile", "text/html", html.getBytes(StandardCharsets.UTF_8), Given.NOTHING));
      }
      for (String plain : List.of(line, lines, dates, "a ".repeat(1_000_000), "\n".repeat(1_000_000))) {
        Cleaner.clean(Cases.plain(plain));
      }
    });
  }
}
