package org.readout.desk.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.desk.Feed;
import org.readout.desk.Listed;
import org.readout.desk.Listing;
import org.readout.desk.Validators;
import org.readout.desk.gather.fetch.Page;

class FeedReaderTest {
  private static final URI BASE = URI.create("https://press.example/feeds/all");

  private static Optional<Listing> read(String type, String text, Charset charset) {
    return FeedReader.read(new Page(BASE, type, text.getBytes(charset)));
  }

  private static Listing read(String text) {
    return read("application/xml", text, StandardCharsets.UTF_8).orElseThrow();
  }

  private static List<String> urls(Listing listing) {
    return listing.items().stream().map(Listed::url).toList();
  }

  @Test
  void rss() {
    Listing listing = read("<?xml version='1.0'?><rss version='2.0'><channel><title> Press </title><link>https://press.example</link><description/>"
        + "<item><title>One</title><link>https://press.example/1?utm_source=rss&amp;id=7#top</link><pubDate>Tue, 04 Feb 2025 23:30:00 -0500</pubDate></item>"
        + "<item><title>Again</title><link>https://press.example/1?id=7</link></item>"
        + "<item><title>Two</title><guid>https://press.example/2</guid></item><item><title>No link</title></item></channel></rss>");
    assertThat(listing.form()).isEqualTo(Feed.Form.RSS);
    assertThat(listing.title()).contains("Press");
    assertThat(urls(listing)).containsExactly("https://press.example/1?id=7", "https://press.example/2");
    assertThat(listing.items().getFirst().published()).contains(Instant.parse("2025-02-05T04:30:00Z"));
    assertThat(listing.problems()).isEmpty();
  }

  @Test
  void atomWithRelativeLinks() {
    Listing listing = read("<feed xmlns='http://www.w3.org/2005/Atom'><title>Ministry</title><id>a</id><updated>2025-02-05T10:00:00Z</updated>"
        + "<entry><title>One</title><id>1</id><link href='/news/1'/><published>2025-02-01T10:00:00Z</published><updated>2025-02-05T10:00:00Z</updated></entry></feed>");
    assertThat(listing.form()).isEqualTo(Feed.Form.ATOM);
    assertThat(listing.items()).containsExactly(new Listed("https://press.example/news/1", Optional.of("One"), Optional.of(Instant.parse("2025-02-05T10:00:00Z"))));
  }

  @Test
  void jsonFeed() {
    Listing listing = read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":[{\"id\":\"1\",\"url\":\"https://press.example/j\",\"title\":\"T\",\"date_published\":\"2025-02-05T10:00:00+01:00\"},{\"id\":\"2\"}]}");
    assertThat(listing.items()).containsExactly(new Listed("https://press.example/j", Optional.of("T"), Optional.of(Instant.parse("2025-02-05T09:00:00Z"))));
    assertThat(read("application/json", "{\"items\":[]}", StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void newsSitemap() {
    Listing listing = read("<?xml version='1.0' encoding='UTF-8'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
        + "<url><loc>https://press.example/old</loc><lastmod>2024-01-01</lastmod></url>"
        + "<url><loc>https://press.example/n</loc><news:news><news:publication><news:name>P</news:name><news:language>en</news:language></news:publication>"
        + "<news:publication_date>2025-02-05T10:00:00Z</news:publication_date><news:title>Ships sail</news:title></news:news></url></urlset>");
    assertThat(listing.form()).isEqualTo(Feed.Form.SITEMAP);
    assertThat(listing.items().getFirst()).isEqualTo(new Listed("https://press.example/n", Optional.of("Ships sail"), Optional.of(Instant.parse("2025-02-05T10:00:00Z"))));
    assertThat(urls(listing)).containsExactly("https://press.example/n", "https://press.example/old");
  }

  @Test
  void brokenFeedsAreMendedAndSaidToBe() {
    Listing listing = read("\n\n<?xml version='1.0'?><rss version='2.0'><channel><title>Fish & Ships&nbsp;Daily</title><description/><link>x</link>"
        + "<item><title>A <b>bold</b> move & more</title><link>https://press.example/1?a=1&b=2</link></item>"
        + "<item><title>Two</title><link>https://press.example/2</link></item></channel>");
    assertThat(urls(listing)).containsExactly("https://press.example/1?a=1&b=2", "https://press.example/2");
    assertThat(listing.problems()).singleElement().asString().contains("not well-formed");
  }

  @Test
  void charsetsAreFound() {
    String feed = "<?xml version='1.0'%s?><rss version='2.0'><channel><title>Café Über</title><link>x</link><description/><item><link>https://press.example/1</link><title>é</title></item></channel></rss>";
    assertThat(read("text/xml", feed.formatted(" encoding='ISO-8859-1'"), StandardCharsets.ISO_8859_1).orElseThrow().title()).contains("Café Über");
    assertThat(read("application/rss+xml; charset=iso-8859-1", feed.formatted(""), StandardCharsets.ISO_8859_1).orElseThrow().title()).contains("Café Über");
    assertThat(read("application/rss+xml", feed.formatted(" encoding='UTF-16'"), StandardCharsets.UTF_16).orElseThrow().title()).contains("Café Über");
    assertThat(read("", feed.formatted(""), StandardCharsets.UTF_8).orElseThrow().title()).contains("Café Über");
  }

  @Test
  void noFileIsReadByWayOfAFeed() throws IOException {
    String feed = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss version='2.0'><channel><title>&x;</title><link>x</link><description/><item><link>https://press.example/1</link><title>t</title></item></channel></rss>";
    Listing listing = read(feed);
    assertThat(listing.title().orElse("")).doesNotContain(Files.readString(Path.of("/etc/hostname")).strip());
    assertThat(urls(listing)).hasSize(1);
  }

  @Test
  void indexPagesListReportsAndNotTheirNavigation() {
    String html = "<title>News</title><nav><a href='/2025/01/how-to-reach-us-here'>How to reach us here</a></nav><main>"
        + "<a href='/2025/02/ships-sail-for-oslo'>Ships sail for Oslo today</a><a href='/2025/02/ports-open-in-tema'>Ports open in Tema again</a>"
        + "<a href='statement?id=123456'>A statement by the minister</a><a href='https://elsewhere.example/2025/02/x-y-z-w'>Another site's own report</a><a href='/about'>All about this ministry here</a></main>";
    Listing listing = IndexPage.read(Jsoup.parse(html), URI.create("https://www.press.example/news/")).orElseThrow();
    assertThat(urls(listing)).containsExactly("https://www.press.example/2025/02/ships-sail-for-oslo", "https://www.press.example/2025/02/ports-open-in-tema", "https://www.press.example/news/statement?id=123456");
  }

  @Test
  void opmlGoesOutAndComesIn(@TempDir Path folder) throws IOException {
    List<Feed> feeds = List.of(
        new Feed("https://press.example/a?x=1&y=2", Feed.Form.ATOM, Optional.of("A <b> & \"c\""), Optional.of("Ämter"), Validators.NONE),
        new Feed("https://press.example/i", Feed.Form.INDEX, Optional.empty(), Optional.empty(), Validators.NONE));
    Path file = Files.writeString(folder.resolve("f.opml"), Opml.write(feeds));
    assertThat(Opml.read(file)).isEqualTo(feeds);
    Path other = Files.writeString(folder.resolve("o.opml"), "<opml version='1.0'><body><outline text='News'><outline text='X' type='rss' xmlUrl='https://x.example/rss'/></outline></body></opml>");
    assertThat(Opml.read(other)).containsExactly(new Feed("https://x.example/rss", Feed.Form.RSS, Optional.of("X"), Optional.empty(), Validators.NONE));
  }
}
