package org.readout.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.desk.Served;

/** Every operation of the description that is served, asked as it says, answers as it says. */
class OpenApiTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  @TempDir static Path folder;
  private static Served served;
  private static JsonNode description;

  @BeforeAll
  static void serve() throws Exception {
    served = new Served(folder, false);
    description = MAPPER.readTree(served.get("/api/openapi.json").body());
  }

  @AfterAll
  static void end() {
    served.close();
  }

  private record Operation(String method, String path, JsonNode says) {}

  /** Writing first, so that what reading asks for is there; removing last. */
  private static List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    description.path("paths").properties().forEach(path -> path.getValue().properties()
        .forEach(operation -> all.add(new Operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
    List<String> order = List.of("take", "correct", "undo", "saveView", "renameMatter", "splitMatter", "mergeMatter", "undoMatter");
    all.sort(Comparator.comparingInt(operation -> operation.method().equals("DELETE") ? 99
        : order.contains(operation.says().path("operationId").asText()) ? order.indexOf(operation.says().path("operationId").asText()) : 50));
    return all;
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
  }

  @Test
  void everyOperationAnswersAsDescribed() throws Exception {
    Map<String, String> real = new HashMap<>();
    JsonNode first = MAPPER.readTree(served.get("/api/entries?limit=1").body()).path("rows").get(0);
    real.put("ex-entry", first.path("id").asText());
    real.put("ex-document", first.path("document").asText());
    real.put("ex-doomed", MAPPER.readTree(served.get("/api/documents?limit=500").body()).path("rows").findValuesAsText("id").getLast());
    real.put("ex-other", real.get("ex-doomed"));
    real.put("ex-thread", MAPPER.readTree(served.get("/api/threads?limit=1").body()).path("rows").get(0).path("id").asText());
    JsonNode matters = MAPPER.readTree(served.get("/api/matters").body()).path("rows");
    matters.forEach(matter -> real.put(matter.path("aliases").size() > 1 ? "ex-matter" : "ex-into", matter.path("id").asText()));
    matters.forEach(matter -> real.computeIfAbsent("alias of " + matter.path("id").asText(), x -> matter.path("aliases").path(0).asText("")));
    real.put("ex-alias", real.get("alias of " + real.get("ex-matter")));
    List<Operation> operations = operations();
    assertThat(operations.size()).isGreaterThan(20);
    for (Operation operation : operations) {
      JsonNode content = resolved(operation.says().path("requestBody")).path("content");
      List<String> types = new ArrayList<>();
      content.fieldNames().forEachRemaining(types::add);
      for (String type : types.isEmpty() ? List.of("") : types) {
        JsonNode example = content.path(type).path("example");
        String body = type.isEmpty() ? "" : named(example.isTextual() ? example.asText() : example.toString(), real);
        String[] headers = type.isEmpty() ? new String[0] : new String[] {"Content-Type", type};
        Served.Answer answer = served.send(operation.method(), address(operation, real), body, headers);
        remember(operation, answer, real);
        check(operation, answer);
      }
    }
    assertThat(MAPPER.readTree(served.get("/api/tally").body()).has("entry")).isTrue();
  }

  private static void remember(Operation operation, Served.Answer answer, Map<String, String> real) throws Exception {
    if (operation.says().path("operationId").asText().equals("take")) {
      String job = MAPPER.readTree(answer.body()).path("id").asText();
      real.put("ex-job", job);
      assertThat(served.get("/api/jobs/" + job + "/events").body()).contains("event: end").contains("\"state\":\"done\"").contains("1 recorded");
    }
    if (operation.says().path("operationId").asText().equals("correct")) {
      real.put("ex-correction", MAPPER.readTree(answer.body()).path("correction").path("id").asText());
    }
  }

  private static String named(String text, Map<String, String> real) {
    String named = text;
    for (Map.Entry<String, String> one : real.entrySet()) {
      named = named.replace(one.getKey(), one.getValue());
    }
    return named;
  }

  /** The path with its parameters: those that must be there, and examples of others. */
  private static String address(Operation operation, Map<String, String> real) {
    String path = operation.path();
    List<String> query = new ArrayList<>();
    for (JsonNode one : operation.says().path("parameters")) {
      JsonNode parameter = resolved(one);
      String value = named(parameter.path("example").asText(""), real);
      if (parameter.path("in").asText().equals("path")) {
        assertThat(value).as("example of " + parameter).isNotEmpty();
        path = path.replace("{" + parameter.path("name").asText() + "}", value);
      } else if (!value.isEmpty()) {
        query.add(parameter.path("name").asText() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  private static void check(Operation operation, Served.Answer answer) throws Exception {
    String name = operation.says().path("operationId").asText();
    String status = String.valueOf(answer.status());
    assertThat(operation.says().path("responses").has(status)).as(name + " answered " + status + " " + answer.body()).isTrue();
    JsonNode content = operation.says().path("responses").path(status).path("content");
    if (content.isMissingNode()) {
      assertThat(answer.body()).as(name).isEmpty();
      return;
    }
    String type = content.fieldNames().next();
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(name).startsWith(type);
    if (type.equals("application/json")) {
      fits(content.path(type).path("schema"), MAPPER.readTree(answer.body()), name);
    }
  }

  /** The part of JSON Schema that the description uses. */
  private static void fits(JsonNode reference, JsonNode value, String where) {
    JsonNode schema = resolved(reference);
    boolean type = switch (schema.path("type").asText("")) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      default -> true;
    };
    assertThat(type).as(where + " is " + schema.path("type").asText() + ": " + value).isTrue();
    schema.path("required").forEach(name -> assertThat(value.has(name.asText())).as(where + "." + name.asText() + " in " + value).isTrue());
    if (schema.has("enum")) {
      assertThat(schema.path("enum")).as(where).contains(value);
    }
    schema.path("properties").properties().forEach(property -> {
      if (value.has(property.getKey())) {
        fits(property.getValue(), value.get(property.getKey()), where + "." + property.getKey());
      }
    });
    if (schema.path("additionalProperties").isObject()) {
      value.properties().forEach(one -> fits(schema.path("additionalProperties"), one.getValue(), where + "." + one.getKey()));
    }
    for (int i = 0; schema.has("items") && i < value.size(); i++) {
      fits(schema.path("items"), value.get(i), where + "[" + i + "]");
    }
  }

  @Test
  void changesOfMattersAreTakenBackOneAfterAnother() throws Exception {
    String before = served.get("/api/matters").body();
    JsonNode rows = MAPPER.readTree(before).path("rows");
    String id = rows.get(0).path("id").asText();
    String[] json = {"Content-Type", "application/json"};
    assertThat(MAPPER.readTree(served.send("POST", "/api/matters/" + id + "/rename", "{\"name\":\"Another name\"}", json).body()).path("name").asText()).isEqualTo("Another name");
    assertThat(served.get("/matter/" + id).body()).contains("<h1>Another name</h1>");
    assertThat(MAPPER.readTree(served.send("POST", "/api/matters/" + id + "/merge", "{\"into\":\"" + rows.get(1).path("id").asText() + "\"}", json).body()).path("merged_into").asText())
        .isEqualTo(rows.get(1).path("id").asText());
    assertThat(served.send("POST", "/api/matters/undo", "").body()).contains("merge " + id);
    assertThat(served.send("POST", "/api/matters/undo", "").body()).contains("rename " + id);
    assertThat(MAPPER.readTree(served.get("/api/matters").body())).isEqualTo(MAPPER.readTree(before));
    assertThat(served.send("POST", "/api/matters/nosuch/rename", "{\"name\":\"x\"}", json).status()).isEqualTo(400);
  }

  @Test
  void whatIsWrongIsSaidAsDescribed() throws Exception {
    for (String path : List.of("/api/entries?limit=9999", "/api/entries?since=soon", "/api/entries?cursor=x", "/api/entries/nosuch", "/api/documents/nosuch",
        "/api/review/nosuch", "/api/threads/nosuch", "/api/diff", "/api/diff?a=nosuch&b=nosuch", "/api/threads?min-turns=0", "/api/search", "/api/jobs/nosuch", "/api/nosuch", "/api/entries?min-confidence=2")) {
      Served.Answer answer = served.get(path);
      assertThat(answer.status()).as(path).isIn(400, 404);
      fits(description.at("/components/responses/Problem/content/application~1json/schema"), MAPPER.readTree(answer.body()), path);
    }
    assertThat(served.send("POST", "/api/corrections", "{\"kind\":\"change\",\"entry\":\"nosuch\"}", "Content-Type", "application/json").status()).isEqualTo(400);
    assertThat(served.send("POST", "/api/corrections", "not json", "Content-Type", "application/json").status()).isEqualTo(400);
  }

  @Test
  void pagesFollowOneAnotherAndTagsSaveThem() throws Exception {
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = MAPPER.readTree(served.get("/api/entries?kind=commitment&limit=7" + cursor).body());
      page.path("rows").forEach(row -> paged.add(row.path("id").asText()));
      cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    List<String> whole = MAPPER.readTree(served.get("/api/entries?kind=commitment&limit=500").body()).path("rows").findValuesAsText("evidence");
    assertThat(paged).doesNotHaveDuplicates().hasSize(whole.size()).hasSizeGreaterThan(14);
    assertThat(served.get("/api/entries.jsonl?kind=commitment").body().lines().map(line -> line.replaceAll("^\\{\"id\":\"([^\"]+)\".*", "$1"))).containsExactlyElementsOf(paged);
    String tag = served.get("/api/facets").headers().firstValue("ETag").orElseThrow();
    assertThat(served.get("/api/facets", "If-None-Match", tag).status()).isEqualTo(304);
  }
}
