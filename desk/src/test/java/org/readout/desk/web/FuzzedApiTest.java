package org.readout.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.desk.Served;

/**
 * Every operation of the API asked with values made from its description and with values that break it: whatever comes,
 * it answers as one that is described, never that it broke. {@code readout.requests} says how often each is asked.
 */
class FuzzedApiTest {
  private static final int REQUESTS = Integer.getInteger("readout.requests", 40);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> STRINGS = List.of("", " ", "'", "\"", "' OR '1'='1", "'; DROP TABLE entry; --", "%", "_", "\\", "*", "a AND", "NEAR(", "text:x", "(((((", "\"unclosed", "-", "^",
      "\u0000", "\uD83D", "\uFFFE", "\u202E", "\uD83C\uDF0D", "../../etc/passwd", "..%2f", "<script>alert(1)</script>", "${7*7}", "{{7*7}}", "\r\nX: y", "null", "true", "NaN", "1e400", "-1", "0", "99999999999999999999",
      "0x10", "2025-13-45", "-999999999-01-01", "+999999999-12-31", "2025-02-05T00:00:00Z", "..", "2025-01-01..2024-01-01", ",,,,", ";", "x".repeat(3000), "é".repeat(500), "CHN,PAK", "commitment", "1", "yes");

  @TempDir Path folder;

  private final Random random = new Random(20251125);
  private final List<String> known = new ArrayList<>(STRINGS);
  private JsonNode description = JSON.objectNode();

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
  }

  private String text() {
    return known.get(random.nextInt(known.size()));
  }

  /** A value that fits a schema, or, as often as not in one of its parts, one that does not. */
  private JsonNode value(JsonNode reference, int depth) {
    JsonNode schema = resolved(reference);
    int wild = random.nextInt(12);
    if (wild == 0) {
      return JSON.nullNode();
    }
    if (wild == 1) {
      return List.<JsonNode>of(JSON.numberNode(random.nextLong()), JSON.numberNode(Double.MAX_VALUE), JSON.booleanNode(true), JSON.textNode(text()), JSON.arrayNode().add(text()), JSON.objectNode().put(text(), text()))
          .get(random.nextInt(6));
    }
    return switch (schema.path("type").asText("")) {
      case "integer", "number" -> random.nextBoolean() ? JSON.numberNode(random.nextInt(200) - 50) : JSON.numberNode(random.nextInt());
      case "array" -> {
        ArrayNode array = JSON.arrayNode();
        for (int n = random.nextInt(3); n > 0 && depth < 5; n--) {
          array.add(value(schema.path("items"), depth + 1));
        }
        yield array;
      }
      case "object" -> {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
          if (random.nextInt(4) > 0 && depth < 5) {
            object.set(property.getKey(), value(property.getValue(), depth + 1));
          }
        });
        if (object.isEmpty()) {
          List.of("act", "actors", "about", "evidence", "when", "amount", "text", "start", "end").forEach(name -> object.set(name, random.nextBoolean() ? JSON.textNode(text()) : JSON.objectNode().put("text", text())));
        }
        yield object;
      }
      default -> schema.has("enum") && random.nextInt(4) > 0 ? schema.path("enum").get(random.nextInt(schema.path("enum").size())) : JSON.textNode(text());
    };
  }

  private String body(JsonNode content, String type) {
    JsonNode schema = content.path(type).path("schema");
    String whole = type.contains("json") ? value(schema, 0).toString() : text();
    return switch (random.nextInt(8)) {
      case 0 -> whole.substring(0, random.nextInt(whole.length() + 1));
      case 1 -> "[".repeat(3000) + whole;
      case 2 -> text();
      default -> whole;
    };
  }

  private String address(String path, JsonNode operation) {
    String address = path;
    List<String> query = new ArrayList<>();
    for (JsonNode one : operation.path("parameters")) {
      JsonNode parameter = resolved(one);
      if (parameter.path("in").asText().equals("path")) {
        String value = text();
        address = address.replace("{" + parameter.path("name").asText() + "}", encoded(value.isBlank() ? "x" : value));
      } else if (random.nextInt(3) == 0) {
        query.add(parameter.path("name").asText() + "=" + encoded(text()));
      }
    }
    return address + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Test
  void noOperationBreaks() throws Exception {
    int asked = 0;
    int refused = 0;
    try (Served served = new Served(folder, false)) {
      description = MAPPER.readTree(served.get("/api/openapi.json").body());
      MAPPER.readTree(served.get("/api/entries?limit=5").body()).path("rows").forEach(row -> known.addAll(List.of(row.path("id").asText(), row.path("document").asText())));
      MAPPER.readTree(served.get("/api/matters").body()).path("rows").forEach(row -> known.add(row.path("id").asText()));
      for (var path : description.path("paths").properties()) {
        for (var operation : path.getValue().properties()) {
          for (int i = 0; i < (operation.getKey().equals("get") ? REQUESTS : REQUESTS / 2); i++) {
            JsonNode content = resolved(operation.getValue().path("requestBody")).path("content");
            String type = content.isEmpty() ? "" : content.fieldNames().next();
            String address = address(path.getKey(), operation.getValue());
            String body = type.isEmpty() ? "" : body(content, type);
            String[] headers = body.isEmpty() ? new String[0] : new String[] {"Content-Type", type};
            if (operation.getValue().path("operationId").asText().equals("recode") && i > 0) {
              break; // one is enough: it codes the whole desk again
            }
            Served.Answer answer = served.send(operation.getKey().toUpperCase(Locale.ROOT), address, body, headers);
            asked++;
            refused += answer.status() >= 400 ? 1 : 0;
            assertThat(answer.status()).as(operation.getKey() + " " + address + " " + body + " answered " + answer.body()).isLessThan(500);
            assertThat(answer.body()).as(address).doesNotContain("org.readout").doesNotContain("SQLITE").doesNotContain("Exception");
          }
        }
      }
      assertThat(served.run("check")).as("the desk is sound after " + asked + " requests").isZero();
    }
    assertThat(asked).isGreaterThan(15 * REQUESTS);
    assertThat(refused).isBetween(asked / 10, asked - asked / 10);
  }
}
