package org.readout.desk.gather;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.readout.desk.Feed;
import org.readout.desk.Listed;
import org.readout.desk.Listing;
import org.readout.desk.gather.fetch.Page;

/** Sitemaps, with the news extension where they have it. The newest reports come first. */
final class Sitemap {
  private static final int MOST = 1_000;
  private static final Comparator<Listed> NEWEST = Comparator.comparing((Listed item) -> item.published().orElse(Instant.EPOCH)).reversed();

  private Sitemap() {}

  static Optional<Listing> read(Page page) {
    return parsed(page).filter(map -> map instanceof SiteMap).map(map -> {
      List<Listed> items = new ArrayList<>();
      ((SiteMap) map).getSiteMapUrls().forEach(url -> item(page.uri(), url).ifPresent(items::add));
      return new Listing(Feed.Form.SITEMAP, Optional.empty(), Links.distinct(items.stream().sorted(NEWEST).limit(MOST).toList()), List.of());
    });
  }

  /** Addresses of the sitemaps that an index of sitemaps names, the newest first; none for what is no index. */
  static List<String> children(Page page) {
    return parsed(page).filter(map -> map instanceof SiteMapIndex).map(index -> ((SiteMapIndex) index).getSitemaps().stream()
        .sorted(Comparator.comparing((AbstractSiteMap child) -> time(child.getLastModified()).orElse(Instant.EPOCH)).reversed())
        .map(child -> child.getUrl().toString()).toList()).orElse(List.of());
  }

  private static Optional<AbstractSiteMap> parsed(Page page) {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.enableExtension(Extension.NEWS);
    try {
      return Optional.ofNullable(parser.parseSiteMap("text/xml", page.bytes(), page.uri().toURL()));
    } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Listed> item(URI base, SiteMapURL url) {
    ExtensionMetadata[] extension = url.getAttributesForExtension(Extension.NEWS);
    Optional<NewsAttributes> news = extension != null && extension.length > 0 && extension[0] instanceof NewsAttributes attributes ? Optional.of(attributes) : Optional.empty();
    Optional<Instant> published = news.flatMap(found -> time(found.getPublicationDate()));
    return Links.absolute(base, url.getUrl().toString())
        .map(address -> new Listed(address, news.flatMap(found -> Optional.ofNullable(found.getTitle())), published.or(() -> time(url.getLastModified()))));
  }

  private static Optional<Instant> time(Date date) {
    return Optional.ofNullable(date).map(Date::getTime).map(Instant::ofEpochMilli);
  }
}
