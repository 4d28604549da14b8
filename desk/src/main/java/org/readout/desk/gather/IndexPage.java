package org.readout.desk.gather;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.readout.desk.Feed;
import org.readout.desk.Listed;
import org.readout.desk.Listing;
import org.readout.desk.Validators;

/** A page that lists reports as links: those to the same host that look like a report's address and read like a title. */
final class IndexPage {
  private static final int TITLE_WORDS = 4;
  private static final int FEWEST = 3;
  private static final Pattern REPORT = Pattern.compile("/(?:19|20)\\d\\d[/-]?[01]?\\d|\\d{5,}|(?:[\\p{L}\\p{N}]+[-_]){3,}[\\p{L}\\p{N}]+");
  private static final String AROUND = "nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo]";
  private static final List<String> FEED_TYPES = List.of("application/rss+xml", "application/atom+xml", "application/feed+json");

  private IndexPage() {}

  /** The reports a page lists; empty if they are fewer than three. */
  static Optional<Listing> read(Document page, URI base) {
    List<Listed> items = new ArrayList<>();
    for (Element link : page.select("a[href]")) {
      String words = link.text().strip();
      boolean title = words.split("\\s+").length >= TITLE_WORDS;
      if (title && link.closest(AROUND) == null) {
        Links.absolute(base, link.attr("href")).filter(url -> report(url, base)).ifPresent(url -> items.add(new Listed(url, Optional.of(words), Optional.empty())));
      }
    }
    List<Listed> distinct = Links.distinct(items);
    return distinct.size() < FEWEST ? Optional.empty() : Optional.of(new Listing(Feed.Form.INDEX, title(page), distinct, List.of()));
  }

  private static boolean report(String url, URI base) {
    URI uri = URI.create(url);
    String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    return bare(uri).equals(bare(base)) && REPORT.matcher(path).find() && !uri.getRawPath().equals(base.getRawPath());
  }

  private static String bare(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** Feeds a page names in its head, as they stand there; those of comments last. */
  static List<Feed> named(Document page, URI base) {
    List<Feed> feeds = new ArrayList<>();
    List<Feed> comments = new ArrayList<>();
    for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href]")) {
      String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
      int form = FEED_TYPES.indexOf(type);
      if (form >= 0) {
        boolean comment = (link.attr("href") + " " + link.attr("title")).toLowerCase(Locale.ROOT).contains("comment");
        Links.absolute(base, link.attr("href")).ifPresent(url -> (comment ? comments : feeds).add(
            new Feed(url, Feed.Form.values()[form], Optional.of(link.attr("title").strip()).filter(words -> !words.isEmpty()), Optional.empty(), Validators.NONE)));
      }
    }
    feeds.addAll(comments);
    return feeds;
  }

  private static Optional<String> title(Document page) {
    return Optional.of(page.title().strip()).filter(words -> !words.isEmpty());
  }
}
