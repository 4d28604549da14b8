package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.core.text.Yaml;

/** Exported entities against the published model of FollowTheMoney. */
class FollowTheMoneyTest {
  private record Schema(boolean isAbstract, List<String> parents, List<String> required, Map<String, String> properties) {}

  @TempDir Path folder;

  @SuppressWarnings("unchecked")
  private static Map<String, Schema> model() {
    Map<String, Schema> model = new HashMap<>();
    Map<String, Map<String, Object>> file = Yaml.read(FollowTheMoneyTest.class, "/formats/followthemoney.yaml", HashMap.class);
    file.forEach((name, schema) -> model.put(name, new Schema((Boolean) schema.get("abstract"), (List<String>) schema.get("extends"),
        (List<String>) schema.get("required"), (Map<String, String>) schema.get("properties"))));
    return model;
  }

  private static Map<String, String> properties(Map<String, Schema> model, String name) {
    Map<String, String> all = new HashMap<>();
    model.get(name).parents().forEach(parent -> all.putAll(properties(model, parent)));
    all.putAll(model.get(name).properties());
    return all;
  }

  private static Set<String> ancestors(Map<String, Schema> model, String name) {
    Set<String> all = new HashSet<>(Set.of(name));
    model.get(name).parents().forEach(parent -> all.addAll(ancestors(model, parent)));
    return all;
  }

  @Test
  void everyEntityHoldsToItsSchema() throws IOException {
    Path desk = folder.resolve("desk");
    Typed.on(desk, "take", Typed.root().resolve("examples").toString());
    Map<String, Schema> model = model();
    Map<String, String> schemata = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    int events = 0;
    for (String line : Typed.on(desk, "export", "followthemoney").lines()) {
      JsonNode entity = json.readTree(line);
      String schema = entity.path("schema").asText();
      assertThat(model).containsKey(schema);
      assertThat(model.get(schema).isAbstract()).isFalse();
      assertThat(schemata.put(entity.path("id").asText(), schema)).as("an entity stands once").isNull();
      events += schema.equals("Event") ? 1 : 0;
      Map<String, String> allowed = properties(model, schema);
      ancestors(model, schema).forEach(one -> model.get(one).required().forEach(name -> assertThat(entity.path("properties").path(name)).as(line).isNotEmpty()));
      entity.path("properties").properties().forEach(property -> {
        assertThat(allowed).as(line).containsKey(property.getKey());
        property.getValue().forEach(value -> fits(value.asText(), allowed.get(property.getKey()), schemata, model));
      });
    }
    assertThat(events).isEqualTo(Typed.on(desk, "export", "jsonl").lines().size()).isPositive();
  }

  /** An entity that is named has been written before, and is of the range. */
  private static void fits(String value, String type, Map<String, String> schemata, Map<String, Schema> model) {
    switch (type.replaceFirst(">.*", "")) {
      case "entity" -> assertThat(ancestors(model, schemata.get(value))).contains(type.replaceFirst(".*>", ""));
      case "date" -> assertThat(value).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
      case "country" -> assertThat(value).matches("[a-z]{2}");
      case "language" -> assertThat(value).matches("[a-z]{3}");
      case "url" -> assertThat(value).matches("https?://\\S+");
      default -> assertThat(value).isNotBlank();
    }
  }
}
