package org.readout.desk.gather;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.readout.desk.Feed;
import org.readout.desk.Listed;
import org.readout.desk.Listing;
import org.readout.desk.gather.fetch.Page;

/** Reads RSS and Atom, mending what is not well-formed XML; hands other pages to the readers of their forms. */
final class FeedReader {
  private static final int SNIFFED = 2_000;

  private FeedReader() {}

  /** What a page lists; empty if it is no feed of any form, HTML pages included. */
  static Optional<Listing> read(Page page) {
    String start = start(page);
    if (start.startsWith("{")) {
      return JsonFeed.read(page);
    }
    if (start.contains("<urlset") || start.contains("<sitemapindex")) {
      return Sitemap.read(page);
    }
    boolean feed = start.contains("<rss") || start.contains("<feed") || start.contains("<rdf:rdf");
    return feed ? syndicated(page) : Optional.empty();
  }

  private static String start(Page page) {
    byte[] bytes = page.bytes();
    int length = Math.min(bytes.length, SNIFFED);
    boolean wide = length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFF) >= 0xFE);
    String text = new String(bytes, 0, length, wide ? java.nio.charset.StandardCharsets.UTF_16 : java.nio.charset.StandardCharsets.ISO_8859_1);
    return text.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<Listing> syndicated(Page page) {
    String xml = decoded(page);
    try {
      return Optional.of(listing(built(xml), page, List.of()));
    } catch (FeedException | IllegalArgumentException first) {
      try {
        return Optional.of(listing(built(mended(xml)), page, List.of("not well-formed XML; mended: " + firstLine(first))));
      } catch (FeedException | IllegalArgumentException second) {
        return Optional.empty();
      }
    }
  }

  private static SyndFeed built(String xml) throws FeedException {
    return new SyndFeedInput(false, Locale.ROOT).build(new StringReader(xml));
  }

  private static String decoded(Page page) {
    try (Reader reader = new XmlReader(new ByteArrayInputStream(page.bytes()), page.mediaType().isEmpty() ? "application/xml" : page.mediaType(), true)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString().strip();
    } catch (IOException e) {
      return new String(page.bytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }
  }

  /** The same elements as XML that is well-formed. */
  private static String mended(String xml) {
    Document document = Jsoup.parse(xml, "", Parser.xmlParser());
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml).prettyPrint(false);
    document.childNodes().stream().filter(node -> node instanceof org.jsoup.nodes.DocumentType).toList().forEach(org.jsoup.nodes.Node::remove);
    return document.outerHtml().strip();
  }

  private static Listing listing(SyndFeed feed, Page page, List<String> problems) {
    List<Listed> items = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      Optional<String> link = Optional.ofNullable(entry.getLink()).filter(text -> !text.isBlank()).or(() -> Optional.ofNullable(entry.getUri()).filter(text -> text.startsWith("http")));
      Optional<Date> date = Optional.ofNullable(entry.getUpdatedDate()).or(() -> Optional.ofNullable(entry.getPublishedDate()));
      link.flatMap(text -> Links.absolute(page.uri(), text)).ifPresent(url -> items.add(
          new Listed(url, Optional.ofNullable(entry.getTitle()).map(String::strip).filter(title -> !title.isEmpty()), date.map(Date::getTime).map(Instant::ofEpochMilli))));
    }
    Feed.Form form = String.valueOf(feed.getFeedType()).startsWith("atom") ? Feed.Form.ATOM : Feed.Form.RSS;
    return new Listing(form, Optional.ofNullable(feed.getTitle()).map(String::strip).filter(title -> !title.isEmpty()), Links.distinct(items), problems);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
