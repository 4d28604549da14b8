package org.readout.desk.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.readout.desk.Facets;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Opened;
import org.readout.desk.Review;
import org.readout.desk.Share;

/** What the API answers, as {@code openapi.yaml} describes it. */
final class ApiJson {
  private ApiJson() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode entry(HeldEntry entry) {
    ObjectNode json = object();
    json.set("id", entry.json().path("id"));
    json.put("document", entry.document().id());
    entry.document().date().ifPresent(date -> json.put("date", date.toString()));
    json.setAll(entry.json());
    return json;
  }

  static ObjectNode document(HeldDocument document) {
    ObjectNode json = object().put("id", document.id());
    document.title().ifPresent(title -> json.put("title", title));
    document.date().ifPresent(date -> json.put("date", date.toString()));
    json.put("date_basis", document.dateBasis());
    document.publisher().ifPresent(publisher -> json.put("publisher", publisher));
    document.uri().ifPresent(uri -> json.put("url", uri));
    return json.put("genre", document.genre()).put("language", document.language()).put("carried_by", document.carriers());
  }

  static ObjectNode whole(Opened opened) {
    ObjectNode json = document(opened.document());
    opened.document().releasedBy().ifPresent(by -> json.put("released_by", by));
    json.put("text", opened.text());
    json.set("versions_made_with", opened.madeWith());
    ArrayNode entries = json.putArray("entries");
    opened.entries().forEach(entry -> entries.add(entry(entry)));
    ArrayNode versions = json.putArray("versions");
    opened.versions().forEach(version -> versions.add(document(version)));
    ArrayNode carriers = json.putArray("carriers");
    opened.carriers().forEach(carrier -> {
      ObjectNode one = carriers.addObject().put("name", carrier.name());
      carrier.uri().ifPresent(uri -> one.put("url", uri));
      carrier.publisher().ifPresent(publisher -> one.put("publisher", publisher));
      carrier.date().ifPresent(date -> one.put("date", date));
    });
    json.put("relevant", opened.relevant());
    opened.reasons().forEach(json.putArray("reasons")::add);
    json.set("problems", opened.problems());
    return json.put("fetched_at", opened.fetchedAt());
  }

  static ObjectNode judged(Review.Judged judged) {
    ObjectNode json = object();
    json.set("correction", judged.correction().json());
    json.put("state", judged.fate().state().name().toLowerCase(java.util.Locale.ROOT));
    judged.fate().entry().ifPresent(entry -> json.put("entry", entry));
    judged.fate().why().ifPresent(why -> json.put("why", why));
    return json;
  }

  static ObjectNode facets(Facets facets) {
    ObjectNode json = object().put("entries", facets.entries());
    ObjectNode counts = json.putObject("counts");
    facets.counts().forEach((facet, values) -> {
      ArrayNode list = counts.putArray(facet);
      values.forEach(count -> list.addObject().put("value", count.value()).put("entries", count.entries()));
    });
    return json;
  }

  static ObjectNode shares(Map<String, Share> shares) {
    ObjectNode json = object();
    shares.forEach((name, share) -> json.putObject(name).put("hits", share.hits()).put("of", share.of()).put("share", share.share())
        .put("low", share.low()).put("high", share.high()));
    return json;
  }

  static ObjectNode job(Job job) {
    ObjectNode json = object().put("id", job.id()).put("name", job.name()).put("state", job.state().label()).put("said", job.said()).put("steps", job.steps());
    job.problems().forEach(json.putArray("problems")::add);
    return json;
  }
}
