package org.readout.core.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a page says about itself outside its text: JSON-LD (schema.org), Open Graph, Dublin Core and other meta
 * elements, its address.
 *
 * @param title the title of the report
 * @param publisher the outlet or office that published it
 * @param author the names of its authors
 * @param published the local date of publication, as written there
 * @param shown the first full date shown in an element of the page that is there to show dates
 * @param updated the local date of its last change, as written there; none before that of publication
 * @param canonical the address by which the page calls itself
 */
record PageMetadata(
    Optional<String> title, Optional<String> publisher, Optional<String> author, Optional<LocalDate> published, Optional<LocalDate> shown,
    Optional<LocalDate> updated, Optional<URI> canonical) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_JSON = 500_000;
  private static final Pattern ISO = Pattern.compile("^\\s?(\\d{4})-?(\\d{2})-?(\\d{2})(?:\\D.*)?$", Pattern.DOTALL);
  private static final Pattern EARLY = Pattern.compile("[T ]0\\d:");
  private static final Pattern ADDRESS =
      Pattern.compile("[/_=-]((?:19|20)\\d{2})(?:/(\\d{1,2})/(\\d{1,2})(?=[/?_.-]|$)|([-_])(\\d{2})\\4(\\d{2})(?=\\D|$)|((?:0[1-9]|1[0-2]))/?([0-3]\\d)(?=[/._-]|$))");
  private static final Pattern MONTH_ADDRESS = Pattern.compile("/((?:19|20)\\d{2})/(" + DateWords.MONTH + ")/(\\d{1,2})(?=/|$)", Pattern.CASE_INSENSITIVE);
  private static final List<String> PUBLISHED = List.of(
      "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
      "publish_date", "publication_date", "publicationdate", "published_time", "article.published", "dc.date", "dc.date.issued", "dcterms.created",
      "dcterms.date", "dcterms.issued", "dc.date.created", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "citation_publication_date",
      "article_date_original", "originalpublicationdate", "datecreated", "ptime", "og:pubdate", "rnews:datepublished", "shareaholic:article_published_time");

  private static final List<String> UPDATED = List.of("article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "dcterms.modified",
      "dc.date.modified", "lastmod", "last-modified", "article.updated", "article:modified", "rnews:datemodified", "sailthru.updated");

  /** Nothing but a day of publication and a byline, as a plain text has them. */
  static PageMetadata plain(Optional<String> byline, Optional<LocalDate> published) {
    return new PageMetadata(Optional.empty(), Optional.empty(), byline, published, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What the page says of itself. */
  static PageMetadata of(Element page, String address) {
    List<JsonNode> described = described(page);
    Optional<String> title = meta(page, "og:title").or(() -> meta(page, "twitter:title")).or(() -> in(described, node -> text(node.path("headline"))))
        .or(() -> text(page.select("head > title").text()).map(PageMetadata::withoutOutlet));
    Optional<String> publisher = meta(page, "og:site_name").or(() -> in(described, node -> text(node.at("/publisher/name"))))
        .or(() -> meta(page, "dc.publisher")).or(() -> meta(page, "publisher")).or(() -> meta(page, "application-name"));
    Optional<String> author = in(described, node -> names(node.path("author"))).or(() -> meta(page, "author"))
        .or(() -> meta(page, "article:author")).filter(name -> !name.startsWith("http"));
    Optional<LocalDate> published = published(page, described, address);
    return new PageMetadata(title, publisher, author, published,
        ShownDates.published(page.selectFirst("body") instanceof Element body ? body : page),
        updated(page, described).filter(day -> published.filter(day::isBefore).isEmpty()), canonical(page, address));
  }

  private static Optional<LocalDate> updated(Element page, List<JsonNode> described) {
    return in(described, node -> text(node.path("dateModified")).flatMap(PageMetadata::day))
        .or(() -> UPDATED.stream().map(name -> meta(page, name).flatMap(PageMetadata::day)).flatMap(Optional::stream).findFirst())
        .or(() -> time(page, "[itemprop=dateModified], time.updated"));
  }

  /** The page's own address, or the one that it names as that of which it is a variant; a site's front page is none. */
  private static Optional<URI> canonical(Element page, String address) {
    for (String named : List.of(page.select("link[rel=canonical][href]").attr("abs:href"), page.select("meta[property=og:url]").attr("content"), address)) {
      try {
        URI uri = new URI(named.strip());
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (web && uri.getHost() != null && (uri.getPath() + Optional.ofNullable(uri.getQuery()).orElse("")).length() > 1) {
          return Optional.of(uri);
        }
      } catch (URISyntaxException e) {
        continue; // a page may name anything
      }
    }
    return Optional.empty();
  }

  /** Whether the page's description says that its text is not free to read. */
  static boolean sold(Element page) {
    return described(page).stream().anyMatch(node -> node.findValues("isAccessibleForFree").stream().anyMatch(value -> value.asText().equalsIgnoreCase("false")));
  }

  /** Whether the page's description, or the outlet's name for one of its elements, calls it a live blog. */
  static boolean live(Element page) {
    return described(page).stream().anyMatch(node -> node.path("@type").toString().contains("LiveBlogPosting"))
        || page.selectFirst("[itemtype$=LiveBlogPosting]") != null;
  }

  /** These, with what else is known where they are silent; the title is the heading's, if there is one. */
  PageMetadata orElse(Optional<String> heading, Optional<String> byline, Optional<LocalDate> said) {
    return new PageMetadata(heading.or(() -> title), publisher, author.or(() -> byline), published, said.or(() -> shown), updated, canonical);
  }

  private static Optional<LocalDate> published(Element page, List<JsonNode> described, String address) {
    Optional<LocalDate> addressed = dateIn(page.select("link[rel=canonical]").attr("href"))
        .or(() -> dateIn(page.select("meta[property=og:url]").attr("content"))).or(() -> dateIn(address));
    List<String> stated = new ArrayList<>(described.stream().map(node -> text(node.path("datePublished"))).flatMap(Optional::stream).limit(1).toList());
    PUBLISHED.forEach(name -> meta(page, name).ifPresent(stated::add));
    Optional<String> value = local(stated.stream().filter(text -> day(text).isPresent()).toList());
    return value.flatMap(PageMetadata::day).map(day -> addressed.filter(local -> nextDayElsewhere(value.get(), day, local) || local.isBefore(day.minusDays(2))).orElse(day))
        .or(() -> addressed)
        .or(() -> time(page, "[itemprop=datePublished], time[pubdate]"))
        .or(() -> time(page, "article time[datetime], header time[datetime], main time[datetime]"))
        .or(() -> time(page, "time.published, time.entry-date, time[class*=publish], abbr.published, .published[title], time[datetime]"));
  }

  /** The first time stated, or the first one of that day or those beside it that is not told in Greenwich time. */
  private static Optional<String> local(List<String> stated) {
    Optional<LocalDate> first = stated.stream().findFirst().flatMap(PageMetadata::day);
    return stated.stream().filter(text -> !greenwich(text) && Math.abs(day(text).orElseThrow().toEpochDay() - first.orElseThrow().toEpochDay()) <= 1).findFirst()
        .or(() -> stated.stream().findFirst());
  }

  private static boolean greenwich(String stated) {
    return stated.endsWith("Z") || stated.endsWith("+00:00") || stated.endsWith("+0000");
  }

  /** Whether a time is stated for Greenwich, early enough that it was still the day before in America, and the address says so. */
  private static boolean nextDayElsewhere(String stated, LocalDate day, LocalDate addressed) {
    return greenwich(stated) && EARLY.matcher(stated).find() && addressed.plusDays(1).equals(day);
  }

  private static Optional<LocalDate> time(Element page, String query) {
    PageStyle style = new PageStyle();
    for (Element element : page.select(query)) {
      if (element.parents().stream().anyMatch(up -> ShownDates.beside(style, up))) {
        continue;
      }
      for (String value : List.of(element.attr("datetime"), element.attr("content"), element.attr("title"), element.text())) {
        Optional<LocalDate> day = value.length() > 80 ? Optional.empty() : day(value);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  /** The local date that a value of metadata starts with or, in words, holds. */
  static Optional<LocalDate> day(String value) {
    Matcher matcher = ISO.matcher(value);
    if (matcher.matches()) {
      return DateWords.date(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)).filter(PageMetadata::plausible);
    }
    return DateWords.in(value).stream().map(DateWords.Found::date).filter(PageMetadata::plausible).findFirst();
  }

  private static boolean plausible(LocalDate date) {
    return date.getYear() >= 1990 && date.getYear() < 2100;
  }

  /** The day that a web address names: {@code /2025/02/06/}. */
  static Optional<LocalDate> dateIn(String address) {
    Matcher words = MONTH_ADDRESS.matcher(address);
    if (words.find()) {
      return DateWords.date(words.group(1), DateWords.month(words.group(2)), words.group(3)).filter(PageMetadata::plausible);
    }
    Matcher matcher = ADDRESS.matcher(address);
    while (matcher.find()) {
      for (int group : new int[] {2, 5, 7}) {
        if (matcher.group(group) != null) {
          Optional<LocalDate> date = DateWords.date(matcher.group(1), Integer.parseInt(matcher.group(group)), matcher.group(group + 1));
          if (date.filter(PageMetadata::plausible).isPresent()) {
            return date;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> meta(Element page, String name) {
    for (Element element : page.select("meta[content]")) {
      if (element.attr("property").equalsIgnoreCase(name) || element.attr("name").equalsIgnoreCase(name) || element.attr("itemprop").equalsIgnoreCase(name)) {
        Optional<String> content = text(element.attr("content"));
        if (content.isPresent()) {
          return content;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(String value) {
    return Optional.of(value.strip()).filter(text -> !text.isEmpty());
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? text(node.asText()) : Optional.empty();
  }

  private static Optional<String> names(JsonNode authors) {
    List<String> names = new ArrayList<>();
    for (JsonNode author : authors.isArray() ? authors : List.of(authors)) {
      text(author.isObject() ? author.path("name") : author).ifPresent(names::add);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  private static <T> Optional<T> in(List<JsonNode> nodes, Function<JsonNode, Optional<T>> found) {
    return nodes.stream().map(found).flatMap(Optional::stream).findFirst();
  }

  /** The objects of the page's JSON-LD that describe a report, else all of them. */
  private static List<JsonNode> described(Element page) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      String json = script.data();
      if (json.length() <= LONGEST_JSON) {
        try {
          gather(JSON.readTree(json.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ')), objects, 0);
        } catch (JsonProcessingException e) {
          // Pages with broken descriptions are common; the other metadata are read instead.
          continue;
        }
      }
    }
    Predicate<JsonNode> report = node -> node.has("headline") || node.has("datePublished");
    return objects.stream().sorted((a, b) -> Boolean.compare(report.test(b), report.test(a))).toList();
  }

  private static void gather(JsonNode node, List<JsonNode> objects, int depth) {
    if (depth > 6 || objects.size() > 200) {
      return;
    }
    if (node.isObject()) {
      objects.add(node);
      gather(node.path("@graph"), objects, depth + 1);
      gather(node.path("mainEntity"), objects, depth + 1);
    }
    if (node.isArray()) {
      node.forEach(item -> gather(item, objects, depth + 1));
    }
  }

  /** A page title without the outlet's name at its end. */
  private static String withoutOutlet(String title) {
    int cut = Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" - "), Math.max(title.lastIndexOf(" – "), title.lastIndexOf(" — "))));
    return cut > 15 ? title.substring(0, cut).strip() : title;
  }
}
