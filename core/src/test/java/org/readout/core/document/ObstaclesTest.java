package org.readout.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.core.text.Problem;

/** Pages that show less than their report, or another form of it. */
class ObstaclesTest {
  private static final String REPORT = "<p>" + "Norway pledged five million to Ghana on Monday, and the two sides agreed to build a port at Tema, the ministry said.</p><p>".repeat(30) + "</p>";
  private static final String OPENING = "<p>Norway pledged five million to Ghana on Monday, and the two sides agreed to build a port at Tema.</p>";

  private static Cleaned page(String head, String body) {
    String html = "<!DOCTYPE html><html><head>" + head + "</head><body><article><h1>Norway and Ghana agree on a port</h1>" + body + "</article></body></html>";
    return Cleaner.clean(new Capture("page", "text/html", html.getBytes(StandardCharsets.UTF_8), Given.NOTHING));
  }

  private static String described(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static List<String> problems(String head, String body) {
    return page(head, body).problems().stream().map(Problem::message).map(message -> message.replaceFirst(":.*", "")).toList();
  }

  @Test
  void wallsAreNamed() {
    String sold = described("{'@type':'NewsArticle','headline':'A','isAccessibleForFree':'False'}".replace('\'', '"'));
    assertThat(problems(sold, OPENING)).containsExactly("paywall");
    assertThat(problems(sold, REPORT)).containsExactly("paywall");
    assertThat(page(sold, REPORT).problems().getFirst().message()).contains("part of it may be missing");
    assertThat(problems("", OPENING + "<div>Already a subscriber? Log in</div><div>Subscribe now to continue reading.</div>")).containsExactly("paywall");
    assertThat(problems("", REPORT + "<div>Already a subscriber? Log in</div>")).as("a whole report").isEmpty();
    assertThat(problems("", "<p>We value your privacy. We and our 840 partners store and access information on a device, such as cookies.</p><button>Accept all</button>")).contains("cookie wall");
    assertThat(problems("", OPENING)).isEmpty();
  }

  @Test
  void liveBlogsAreNamed() {
    assertThat(problems(described("{\"@type\":\"LiveBlogPosting\",\"headline\":\"Talks, live\"}"), REPORT)).containsExactly("live blog");
  }

  @Test
  void variantsTellTheirAddressAndTheDayOfTheirLastChange() {
    Cleaned amp = page("<link rel='canonical' href='https://press.example/2031/03/04/port'><meta property='article:published_time' content='2031-03-04T10:00:00+01:00'>"
        + "<meta property='article:modified_time' content='2031-03-06T09:00:00+01:00'>", REPORT);
    assertThat(amp.canonical()).contains(URI.create("https://press.example/2031/03/04/port"));
    assertThat(amp.dateline().date()).contains(LocalDate.of(2031, 3, 4));
    assertThat(amp.updated()).contains(LocalDate.of(2031, 3, 6));
    assertThat(page("<link rel='canonical' href='https://press.example/'>", REPORT).canonical()).as("a front page is no report").isEmpty();
    assertThat(page("<link rel='canonical' href='javascript:x()'>", REPORT).canonical()).isEmpty();
    assertThat(page("<meta property='article:published_time' content='2031-03-04'><meta property='article:modified_time' content='2031-03-01'>", REPORT).updated()).as("changed before it was published").isEmpty();
  }
}
