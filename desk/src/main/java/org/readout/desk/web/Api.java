package org.readout.desk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.readout.core.ledger.Anchor;
import org.readout.core.ledger.Correction;
import org.readout.core.text.Yaml;
import org.readout.desk.Asked;
import org.readout.desk.HeldEntry;
import org.readout.desk.Hit;
import org.readout.desk.Holdings;
import org.readout.desk.Page;
import org.readout.desk.Review;

/** The REST interface. Its routes are those of {@code openapi.yaml}; an operation without a handler stops the start. */
final class Api {
  private static final int LIMIT = 50;
  private static final int MOST = 500;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Desktop desktop;
  private final LedgerPage ledger;
  private final Jobs jobs;
  private final Uploads uploads;
  private final ThreadApi threads;
  private final JsonNode description = Yaml.read(Api.class, "openapi.yaml", JsonNode.class);

  Api(Desktop desktop, LedgerPage ledger, Jobs jobs, Uploads uploads, ThreadApi threads) {
    this.threads = threads;
    this.desktop = desktop;
    this.ledger = ledger;
    this.jobs = jobs;
    this.uploads = uploads;
  }

  void routes(RoutesConfig routes) {
    Map<String, Handler> handlers = new TreeMap<>(handlers());
    description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
      String id = operation.getValue().path("operationId").asText();
      Handler handler = handlers.remove(id);
      if (handler == null) {
        throw new IllegalStateException("openapi.yaml has an operation without a handler: " + id);
      }
      routes.addHttpHandler(HandlerType.findOrCreate(operation.getKey().toUpperCase(Locale.ROOT)), path.getKey().replace("{document}", "<document>"), handler);
    }));
    if (!handlers.isEmpty()) {
      throw new IllegalStateException("openapi.yaml lacks " + handlers.keySet());
    }
  }

  private Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new TreeMap<>();
    handlers.put("listEntries", request -> answer(request, entries(request)));
    handlers.put("streamEntries", request -> ledger.stream(request, "jsonl"));
    handlers.put("exportEntries", request -> ledger.stream(request, "csv"));
    handlers.put("getEntry", request -> answer(request, desktop.with(desk -> desk.snapshot(() -> desk.browsing().entry(request.pathParam("entry")).map(entry -> marked(desk, entry)))).orElseThrow(Api::missing)));
    handlers.put("countFacets", request -> answer(request, ApiJson.facets(desktop.facets(Desktop.address(request).asked()))));
    handlers.put("listDocuments", request -> answer(request, documents(request)));
    handlers.put("getDocument", request -> answer(request, desktop.with(desk -> desk.browsing().open(request.pathParam("document"))).map(ApiJson::whole).orElseThrow(Api::missing)));
    handlers.put("removeDocument", this::remove);
    handlers.put("search", request -> answer(request, search(request)));
    handlers.put("listCorrections", request -> answer(request, rows(
        desktop.with(desk -> desk.review().corrections(Desktop.address(request).one("document"))), Optional.empty(), ApiJson::judged)));
    handlers.put("correct", request -> created(request, ApiJson.judged(correct(request))));
    handlers.put("undo", request -> created(request, ApiJson.judged(desktop.with(desk -> desk.review().undo(request.pathParam("correction"), desktop.who(request))))));
    handlers.put("nextInQueue", this::next);
    handlers.put("tally", request -> answer(request, ApiJson.shares(ReviewPage.shares(desktop.with(desk -> desk.review().tally())))));
    handlers.put("listViews", request -> answer(request, MAPPER.valueToTree(desktop.with(desk -> desk.accounts().views(desktop.who(request))))));
    handlers.put("saveView", this::saveView);
    handlers.put("dropView", this::dropView);
    handlers.put("listThreads", request -> answer(request, threads.list(request)));
    handlers.put("getThread", request -> answer(request, threads.one(request)));
    handlers.put("diff", request -> answer(request, threads.diff(request)));
    handlers.put("listMatters", request -> answer(request, threads.matters()));
    handlers.put("renameMatter", request -> answer(request, threads.rename(request, body(request))));
    handlers.put("mergeMatter", request -> answer(request, threads.merge(request, body(request))));
    handlers.put("splitMatter", request -> created(request, threads.split(request, body(request))));
    handlers.put("undoMatter", request -> answer(request, threads.undo(request)));
    handlers.put("listSources", request -> answer(request, threads.sources()));
    handlers.put("take", request -> accepted(request, uploads.body(request)));
    handlers.put("recode", request -> accepted(request, jobs.recode(desktop.who(request))));
    handlers.put("listJobs", request -> answer(request, rows(jobs.all(), Optional.empty(), ApiJson::job)));
    handlers.put("getJob", request -> answer(request, ApiJson.job(job(request))));
    handlers.put("cancelJob", request -> {
      job(request).stop();
      accepted(request, job(request));
    });
    handlers.put("followJob", this::follow);
    handlers.put("about", request -> answer(request, desktop.with(desk -> desk.browsing().numbers())));
    handlers.put("openapi", request -> answer(request, description));
    return handlers;
  }

  /** An entry with the mark by which a correction tells that nobody changed it meanwhile. */
  private static ObjectNode marked(Holdings desk, HeldEntry entry) {
    return ApiJson.entry(entry).put("mark", desk.review().mark(entry.text("id").orElse("")));
  }

  private static Guard.Refused missing() {
    return new Guard.Refused(404, "there is no such thing here");
  }

  private Job job(Context request) {
    return jobs.job(request.pathParam("job")).orElseThrow(Api::missing);
  }

  /** JSON with an entity tag; nothing is sent again that the caller already has (RFC 9110, If-None-Match). */
  private static void answer(Context request, JsonNode json) {
    String body = json.toString();
    String tag = "\"" + Secrets.hash(body).substring(0, 24) + "\"";
    request.header("ETag", tag).header("Cache-Control", "private, no-cache");
    if (List.of(Optional.ofNullable(request.header("If-None-Match")).orElse("").split("\\s*,\\s*")).contains(tag)) {
      request.status(304);
    } else {
      request.contentType("application/json").result(body);
    }
  }

  private static void created(Context request, JsonNode json) {
    request.status(201).contentType("application/json").result(json.toString());
  }

  private static void accepted(Context request, Job job) {
    request.status(202).header("Location", "/api/jobs/" + job.id()).contentType("application/json").result(ApiJson.job(job).toString());
  }

  private static <T> ObjectNode rows(List<T> rows, Optional<String> next, Function<T, ObjectNode> json) {
    ObjectNode page = ApiJson.object();
    ArrayNode list = page.putArray("rows");
    rows.forEach(row -> list.add(json.apply(row)));
    next.ifPresent(cursor -> page.put("next", cursor));
    return page;
  }

  private JsonNode entries(Context request) {
    Address address = Desktop.address(request);
    Asked asked = address.asked();
    long expected = desktop.facets(asked).entries();
    var page = desktop.with(desk -> desk.browsing().entries(asked, address.one("cursor"), address.number("limit", LIMIT, 1, MOST), expected));
    return rows(page.rows(), page.next(), ApiJson::entry);
  }

  private JsonNode documents(Context request) {
    Address address = Desktop.address(request);
    Page<org.readout.desk.HeldDocument> page =
        desktop.with(desk -> desk.browsing().documents(address.asked().filter(), address.one("cursor"), address.number("limit", LIMIT, 1, MOST)));
    return rows(page.rows(), page.next(), ApiJson::document);
  }

  private void remove(Context request) {
    String id = request.pathParam("document");
    boolean removed = desktop.with(desk -> {
      desk.accounts().did(desktop.who(request), "removed a document", id);
      return desk.remove(id);
    });
    if (!removed) {
      throw missing();
    }
    request.status(204);
  }

  private JsonNode search(Context request) {
    Address address = Desktop.address(request);
    String words = address.one("q").orElseThrow(() -> new IllegalArgumentException("'q' says what to search for"));
    List<Hit> hits = new ArrayList<>();
    desktop.with(desk -> {
      desk.search(words, address.asked().filter(), address.number("limit", LIMIT, 1, MOST), hits::add);
      return true;
    });
    return rows(hits, Optional.empty(), hit -> {
      ObjectNode row = ApiJson.object();
      row.set("document", ApiJson.document(hit.document()));
      return row.put("snippet", hit.snippet().replace(Hit.OPEN, '[').replace(Hit.CLOSE, ']'));
    });
  }

  private static JsonNode body(Context request) {
    try {
      JsonNode body = MAPPER.readTree(request.bodyAsBytes());
      if (body.isObject()) {
        return body;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body is no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("the body does not read", e);
    }
    throw new IllegalArgumentException("the body is no JSON object");
  }

  private Review.Judged correct(Context request) {
    JsonNode body = body(request);
    Correction.Kind kind = Correction.Kind.of(body.path("kind").asText());
    ObjectNode set = Correction.values(body.path("set"));
    Optional<String> queue = Optional.of(body.path("queue").asText("")).filter(Review.RANDOM::equals);
    String who = desktop.who(request);
    Review.Judged judged = desktop.with(desk -> {
      Optional<String> seen = body.path("mark").isTextual() ? Optional.of(body.path("mark").asText()) : Optional.empty();
      if (kind != Correction.Kind.ADD) {
        return desk.review().correct(body.path("entry").asText(), kind, set, queue, who, seen);
      }
      String document = body.path("document").asText();
      return body.has("anchor") ? desk.review().add(document, Anchor.read(body.path("anchor")), set, who)
          : desk.review().add(document, body.path("start").asInt(-1), body.path("end").asInt(-1), set, who);
    });
    desktop.with(desk -> {
      desk.accounts().did(who, kind.label(), body.path("entry").asText(body.path("document").asText()));
      return true;
    });
    return judged;
  }

  private void next(Context request) {
    ObjectNode json = desktop.with(desk -> desk.snapshot(() -> {
      Optional<Review.Candidate> next = desk.review().next(request.pathParam("queue"), Desktop.address(request).all("skip"));
      ObjectNode page = ApiJson.object().put("left", next.map(Review.Candidate::left).orElse(0L));
      next.ifPresent(candidate -> page.set("entry", marked(desk, candidate.entry())));
      return page;
    }));
    answer(request, json);
  }

  private void saveView(Context request) {
    String address = body(request).path("address").asText("");
    if (!address.startsWith("/ledger")) {
      throw new IllegalArgumentException("a view has an address of the ledger");
    }
    desktop.with(desk -> {
      desk.accounts().keepView(desktop.who(request), request.pathParam("name"), address);
      return true;
    });
    request.status(204);
  }

  private void dropView(Context request) {
    desktop.with(desk -> {
      desk.accounts().dropView(desktop.who(request), request.pathParam("name"));
      return true;
    });
    request.status(204);
  }

  /** Server-sent events (HTML standard): {@code progress} at every step, {@code end} once. */
  private void follow(Context request) {
    Job job = job(request);
    request.contentType("text/event-stream").header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    OutputStream stream = request.outputStream();
    PrintStream out = new PrintStream(stream, false, StandardCharsets.UTF_8);
    try {
      boolean going = true;
      while (going) {
        int known = job.steps();
        boolean ended = job.ended();
        out.print("event: " + (ended ? "end" : "progress") + "\ndata: " + ApiJson.job(job) + "\n\n");
        going = !ended && !out.checkError();
        if (going) {
          job.await(known, 5_000);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
