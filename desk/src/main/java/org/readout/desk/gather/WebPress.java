package org.readout.desk.gather;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.readout.core.document.Capture;
import org.readout.core.document.Given;
import org.readout.desk.Feed;
import org.readout.desk.Fetched;
import org.readout.desk.Gatherer;
import org.readout.desk.Listed;
import org.readout.desk.Listing;
import org.readout.desk.Press;
import org.readout.desk.Validators;
import org.readout.desk.gather.fetch.Fetcher;
import org.readout.desk.gather.fetch.Page;

/** Feeds and reports on the web. */
public final class WebPress implements Press {
  private static final int SITEMAPS = 3;

  private final Fetcher fetcher;

  /**
   * @param fetcher closed with this
   */
  public WebPress(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public Fetched<Listing> listing(Feed feed) {
    return got(feed.url(), feed.validators(), page -> listing(page, feed.form() == Feed.Form.INDEX));
  }

  private interface Use<T> {
    Fetched<T> of(Page page);
  }

  /** What is at an address, put to use; its validators are kept. */
  private <T> Fetched<T> got(String url, Validators known, Use<T> use) {
    Optional<URI> uri = uri(url);
    if (uri.isEmpty()) {
      return Fetched.failed("not an address: " + url);
    }
    Fetched<Page> page = fetcher.get(uri.get(), known);
    Fetched<T> used = page.then(use::of);
    return page instanceof Fetched.Got<Page> found && used instanceof Fetched.Got<T> result ? new Fetched.Got<>(result.value(), found.validators()) : used;
  }

  private Fetched<Listing> listing(Page page, boolean index) {
    Optional<Listing> listing = FeedReader.read(page).or(() -> index ? html(page).flatMap(document -> IndexPage.read(document, page.uri())) : Optional.empty());
    if (listing.isPresent()) {
      return new Fetched.Got<>(listing.get(), Validators.NONE);
    }
    List<String> children = Sitemap.children(page);
    return children.isEmpty() ? Fetched.failed(index ? "lists no reports" : "not a feed") : joined(children);
  }

  /** The newest sitemaps of an index as one listing. */
  private Fetched<Listing> joined(List<String> children) {
    List<Listed> items = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String child : children.stream().limit(SITEMAPS).toList()) {
      switch (got(child, Validators.NONE, page -> listing(page, false))) {
        case Fetched.Got<Listing> got -> items.addAll(got.value().items());
        case Fetched.Failed<Listing> failed -> problems.add(child + ": " + failed.reason());
        case Fetched.Gone<Listing> gone -> problems.add(child + ": " + gone.reason());
        case Fetched.Unchanged<Listing> unchanged -> problems.add(child + ": HTTP 304");
      }
    }
    return items.isEmpty() ? Fetched.failed("its sitemaps list nothing: " + String.join("; ", problems))
        : new Fetched.Got<>(new Listing(Feed.Form.SITEMAP, Optional.empty(), Links.distinct(items), problems), Validators.NONE);
  }

  @Override
  public Fetched<Capture> report(Listed item, Feed feed, Validators known) {
    Given given = new Given(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), feed.publisher(), Optional.empty(), Optional.empty());
    return got(item.url(), known, page -> capture(page, given));
  }

  /** Takes what is at an address: the page, or every report where it is a feed. */
  void take(String url, Given given, Gatherer.Sink sink) {
    List<Listed> reports = new ArrayList<>();
    Fetched<Optional<Capture>> one = got(url, Validators.NONE, page -> {
      Optional<Listing> listing = FeedReader.read(page);
      listing.ifPresent(found -> reports.addAll(found.items()));
      return listing.isPresent() ? new Fetched.Got<>(Optional.empty(), Validators.NONE)
          : capture(page, given).then(capture -> new Fetched.Got<>(Optional.of(capture), Validators.NONE));
    });
    taken(url, one, sink);
    for (Listed report : reports) {
      taken(report.url(), got(report.url(), Validators.NONE, page -> capture(page, given).then(capture -> new Fetched.Got<>(Optional.of(capture), Validators.NONE))), sink);
    }
  }

  private static void taken(String url, Fetched<Optional<Capture>> got, Gatherer.Sink sink) {
    switch (got) {
      case Fetched.Got<Optional<Capture>> capture -> capture.value().ifPresent(sink::captured);
      case Fetched.Unchanged<Optional<Capture>> unchanged -> sink.refused(url, "HTTP 304");
      case Fetched.Gone<Optional<Capture>> gone -> sink.refused(url, gone.reason());
      case Fetched.Failed<Optional<Capture>> failed -> sink.refused(url, failed.reason());
    }
  }

  /** The page as a capture, if it is a document. */
  static Fetched<Capture> capture(Page page, Given given) {
    boolean stated = !page.mediaType().isEmpty() && !page.is("application/octet-stream");
    Optional<Format> format = Format.byMark(page.bytes()).or(() -> stated ? Format.byType(page.mediaType()) : Optional.of(Format.byContent(page.bytes()))).filter(Format::document);
    boolean paper = format.filter(found -> found == Format.PDF || found == Format.DOCX).isPresent();
    if (format.isEmpty() || !paper && Format.binary(page.bytes())) {
      return Fetched.failed("not a page but " + (stated ? page.mediaType() : "a binary file"));
    }
    Given placed = new Given(given.id(), given.date(), given.title(), given.uri().or(() -> Links.absolute(page.uri(), page.uri().toString()).map(URI::create)), given.publisher(), given.genre(), given.rest());
    String parameters = page.mediaType().contains(";") ? page.mediaType().substring(page.mediaType().indexOf(';')) : "";
    return new Fetched.Got<>(new Capture(page.uri().toString(), format.get().mediaType() + parameters, page.bytes(), placed), Validators.NONE);
  }

  @Override
  public Fetched<List<Feed>> feeds(String url) {
    return got(url, Validators.NONE, page -> {
      Optional<Listing> itself = FeedReader.read(page);
      if (itself.isPresent() || !Sitemap.children(page).isEmpty()) {
        return new Fetched.Got<>(List.of(feed(page.uri(), itself.map(Listing::form).orElse(Feed.Form.SITEMAP), itself.flatMap(Listing::title))), Validators.NONE);
      }
      List<Feed> found = html(page).map(document -> around(document, page.uri())).orElse(List.of());
      return found.isEmpty() ? Fetched.failed("no feed here, none named by the page or robots.txt, and no list of reports") : new Fetched.Got<>(found, Validators.NONE);
    });
  }

  private List<Feed> around(Document document, URI uri) {
    List<Feed> found = new ArrayList<>(IndexPage.named(document, uri));
    fetcher.sitemaps(uri).stream().filter(url -> url.contains("news")).forEach(url -> found.add(feed(URI.create(url), Feed.Form.SITEMAP, Optional.empty())));
    IndexPage.read(document, uri).ifPresent(listing -> found.add(feed(uri, Feed.Form.INDEX, listing.title())));
    return found;
  }

  private static Feed feed(URI uri, Feed.Form form, Optional<String> title) {
    return new Feed(uri.toString(), form, title, Optional.empty(), Validators.NONE);
  }

  private static Optional<Document> html(Page page) {
    if (!page.mediaType().isEmpty() && !page.is("text/html", "application/xhtml+xml")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Jsoup.parse(new ByteArrayInputStream(page.bytes()), page.charset().orElse(null), page.uri().toString()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> uri(String url) {
    try {
      return Optional.of(new URI(url.strip()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
