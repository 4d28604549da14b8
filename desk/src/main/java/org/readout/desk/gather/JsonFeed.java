package org.readout.desk.gather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.desk.Feed;
import org.readout.desk.Listed;
import org.readout.desk.Listing;
import org.readout.desk.gather.fetch.Page;

/** JSON Feed 1 and 1.1. */
final class JsonFeed {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonFeed() {}

  static Optional<Listing> read(Page page) {
    JsonNode feed;
    try {
      feed = JSON.readTree(page.bytes());
    } catch (IOException e) {
      return Optional.empty();
    }
    if (!feed.path("version").asText("").startsWith("https://jsonfeed.org/version/") || !feed.path("items").isArray()) {
      return Optional.empty();
    }
    List<Listed> items = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      text(item, "url").or(() -> text(item, "external_url")).flatMap(url -> Links.absolute(page.uri(), url))
          .ifPresent(url -> items.add(new Listed(url, text(item, "title"), time(item, "date_modified").or(() -> time(item, "date_published")))));
    }
    return Optional.of(new Listing(Feed.Form.JSON, text(feed, "title"), Links.distinct(items), List.of()));
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field).asText("").strip()).filter(text -> !text.isEmpty());
  }

  private static Optional<Instant> time(JsonNode node, String field) {
    return text(node, field).flatMap(text -> {
      try {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    });
  }
}
