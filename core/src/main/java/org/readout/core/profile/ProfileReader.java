package org.readout.core.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.core.actor.Actor;
import org.readout.core.actor.Organ;
import org.readout.core.actor.Place;
import org.readout.core.actor.Tenure;

/**
 * Reads profiles from YAML. A profile is a folder: {@code profile.yaml} (id, version, name, parties) and, each
 * optional, {@code actors.yaml}, {@code organs.yaml}, {@code titles.yaml}, {@code tenures.yaml}, {@code places.yaml},
 * {@code matters.yaml}, {@code occasions.yaml}, {@code formulas.yaml}, each a list of the record of that name. Unknown keys, wrong types and
 * impossible values are refused with the file and the place in it.
 */
public final class ProfileReader {
  private static final ObjectMapper YAML =
      JsonMapper.builder(new YAMLFactory().enable(YAMLGenerator.Feature.MINIMIZE_QUOTES))
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .build();

  /** Where the files of a profile are found. */
  @FunctionalInterface
  public interface Files {
    /** The content of the file of that name in the profile's folder, empty if there is none. */
    Optional<InputStream> open(String name) throws IOException;
  }

  private record Header(String id, int version, String name, List<String> parties, Optional<String> description) {}

  private ProfileReader() {}

  /** A profile bundled with the program. IllegalArgumentException if there is none of that id. */
  public static Profile bundled(String id) {
    return read(id, name -> Optional.ofNullable(ProfileReader.class.getResourceAsStream("/profiles/" + id + "/" + name)));
  }

  /** The profile in these files. IllegalArgumentException naming file and place if it does not hold together. */
  public static Profile read(String id, Files files) {
    Header header = one(id, files, "profile.yaml", Header.class).orElseThrow(() -> new IllegalArgumentException("no profile '" + id + "'"));
    if (!id.equals(header.id()) || header.name() == null) {
      throw new IllegalArgumentException(id + "/profile.yaml: " + (header.id() == null ? "it has no id" : header.name() == null ? "it has no name" : "id is '" + header.id() + "'"));
    }
    return new Profile(
        id,
        header.version(),
        header.name(),
        header.parties() == null ? List.of() : header.parties(),
        list(id, files, "actors.yaml", new TypeReference<List<Actor>>() {}),
        list(id, files, "organs.yaml", new TypeReference<List<Organ>>() {}),
        list(id, files, "titles.yaml", new TypeReference<List<Organ>>() {}),
        list(id, files, "tenures.yaml", new TypeReference<List<Tenure>>() {}),
        list(id, files, "places.yaml", new TypeReference<List<Place>>() {}),
        list(id, files, "matters.yaml", new TypeReference<List<Matter>>() {}),
        list(id, files, "occasions.yaml", new TypeReference<List<Occasion>>() {}),
        list(id, files, "formulas.yaml", new TypeReference<List<Formula>>() {}));
  }

  /** A YAML resource of the program as a list of records. */
  public static <T> List<T> resource(String path, TypeReference<List<T>> type) {
    return list(path, name -> Optional.ofNullable(ProfileReader.class.getResourceAsStream(path)), "", type);
  }

  private static <T> List<T> list(String id, Files files, String name, TypeReference<List<T>> type) {
    return tree(id, files, name).map(node -> convert(id, name, node, type)).orElse(List.of());
  }

  private static <T> Optional<T> one(String id, Files files, String name, Class<T> type) {
    return tree(id, files, name)
        .map(
            node -> {
              try {
                return YAML.treeToValue(node, type);
              } catch (JsonProcessingException e) {
                throw refusal(id, name, e);
              }
            });
  }

  private static <T> List<T> convert(String id, String name, JsonNode node, TypeReference<List<T>> type) {
    List<T> values = new ArrayList<>();
    try {
      values.addAll(YAML.readValue(YAML.treeAsTokens(node), type));
      if (values.stream().anyMatch(value -> value == null)) {
        throw new IllegalArgumentException(id + "/" + name + ": an item of the list is empty");
      }
    } catch (JsonProcessingException e) {
      throw refusal(id, name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(id + "/" + name, e);
    }
    return values;
  }

  private static Optional<JsonNode> tree(String id, Files files, String name) {
    try (InputStream in = files.open(name).orElse(null)) {
      // An empty file, or one of comments alone, says nothing.
      return in == null ? Optional.empty() : Optional.of(YAML.readTree(in)).filter(node -> !node.isMissingNode() && !node.isNull());
    } catch (JsonProcessingException e) {
      throw refusal(id, name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(id + "/" + name, e);
    }
  }

  private static IllegalArgumentException refusal(String id, String name, JsonProcessingException e) {
    return new IllegalArgumentException(id + "/" + name + ": " + e.getMessage(), e);
  }
}
