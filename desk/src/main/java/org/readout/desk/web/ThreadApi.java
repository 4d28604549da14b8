package org.readout.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.core.ledger.MatterThread;
import org.readout.core.thread.ListedMatter;
import org.readout.core.thread.ThreadJson;
import org.readout.desk.Health;

/** Threads, matters, diffs and sources as the API gives them. */
final class ThreadApi {
  private static final int LIMIT = 50;
  private static final int MOST = 500;

  private final Desktop desktop;
  private final ThreadPage threads;
  private final DiffPage diff;
  private final MatterPage matters;

  ThreadApi(Desktop desktop, ThreadPage threads, DiffPage diff) {
    this.desktop = desktop;
    this.threads = threads;
    this.diff = diff;
    this.matters = new MatterPage(desktop, threads);
  }

  /** A page of threads; the cursor is how many stand before it. */
  JsonNode list(Context request) {
    Address address = Desktop.address(request);
    List<MatterThread> found = threads.threads(ThreadPage.filter(address, 1), threads.day(address));
    int from = Math.min(found.size(), address.number("cursor", 0, 0, Integer.MAX_VALUE));
    int until = Math.min(found.size(), from + address.number("limit", LIMIT, 1, MOST));
    ObjectNode page = ApiJson.object();
    ArrayNode rows = page.putArray("rows");
    found.subList(from, until).forEach(thread -> rows.add(ThreadJson.write(thread)));
    return until < found.size() ? page.put("next", String.valueOf(until)) : page;
  }

  JsonNode one(Context request) {
    return ThreadJson.write(threads.thread(request.pathParam("thread"), Desktop.address(request)));
  }

  JsonNode diff(Context request) {
    return ThreadJson.write(diff.diff(Desktop.address(request)).orElseThrow(() -> new IllegalArgumentException("name documents by 'a' and 'b', or periods by 'between' and 'and'")));
  }

  JsonNode matters() {
    ObjectNode page = ApiJson.object();
    ArrayNode rows = page.putArray("rows");
    threads.matters().all().forEach(matter -> rows.add(ThreadJson.write(matter)));
    return page;
  }

  JsonNode rename(Context request, JsonNode body) {
    String id = request.pathParam("matter");
    matters.rename(request, id, body.path("name").asText(""));
    return matter(id);
  }

  JsonNode merge(Context request, JsonNode body) {
    String id = request.pathParam("matter");
    matters.merge(request, id, body.path("into").asText(""));
    return matter(id);
  }

  JsonNode split(Context request, JsonNode body) {
    List<String> aliases = new ArrayList<>();
    body.path("aliases").forEach(alias -> aliases.add(alias.asText()));
    return ThreadJson.write(matters.split(request, request.pathParam("matter"), aliases, body.path("name").asText("")));
  }

  JsonNode undo(Context request) {
    ObjectNode json = ApiJson.object();
    Optional<String> undone = matters.takeBack(request);
    undone.ifPresent(what -> json.put("undone", what));
    return json;
  }

  private JsonNode matter(String id) {
    ListedMatter matter = threads.matters().all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new Guard.Refused(404, "no matter is called '" + id + "'"));
    return ThreadJson.write(matter);
  }

  JsonNode sources() {
    Instant now = desktop.backing().clock().instant();
    ObjectNode page = ApiJson.object();
    ArrayNode rows = page.putArray("rows");
    desktop.with(desk -> desk.feeds().all()).forEach(health -> rows.add(source(health, now)));
    return page;
  }

  private static ObjectNode source(Health health, Instant now) {
    ObjectNode json = ApiJson.object().put("url", health.feed().url()).put("name", health.feed().name()).put("form", health.feed().form().label())
        .put("state", health.state(now).name().toLowerCase(java.util.Locale.ROOT)).put("items", health.items()).put("taken", health.taken()).put("waiting", health.waiting())
        .put("failed", health.failed()).put("withdrawn", health.withdrawn());
    health.succeeded().ifPresent(at -> json.put("read_at", at.toString()));
    health.newest().ifPresent(at -> json.put("newest_at", at.toString()));
    health.trouble().ifPresent(what -> json.put("trouble", what));
    return json;
  }
}
