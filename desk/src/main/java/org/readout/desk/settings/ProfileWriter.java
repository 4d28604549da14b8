package org.readout.desk.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.readout.core.profile.ProfileReader;

/** Adds rows to a profile of a desk; a profile that would not hold together afterwards is left as it was. */
public final class ProfileWriter {
  private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory()).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private ProfileWriter() {}

  /**
   * Adds a row and raises the profile's version; begins the profile where there is none.
   *
   * @param desk the desk's folder
   * @param id the profile
   * @param file {@code actors.yaml} or {@code tenures.yaml}
   * @param row the record's fields
   * @throws IllegalArgumentException naming what is wrong with the row
   */
  public static void add(Path desk, String id, String file, ObjectNode row) {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("a profile's id is lower-case letters, digits and hyphens, not '" + id + "'");
    }
    Path folder = desk.resolve("profiles").resolve(id);
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempDirectory(folder.getParent(), ".draft");
      List<Path> copied = new ArrayList<>();
      try {
        write(folder, draft, id, file, row);
        ProfileReader.read(id, name -> Files.isRegularFile(draft.resolve(name)) ? java.util.Optional.of(Files.newInputStream(draft.resolve(name))) : java.util.Optional.empty());
        for (String changed : List.of(file, "profile.yaml")) {
          copied.add(Files.move(draft.resolve(changed), folder.resolve(changed), StandardCopyOption.REPLACE_EXISTING));
        }
      } finally {
        clear(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  private static void write(Path folder, Path draft, String id, String file, ObjectNode row) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        Files.copy(one, draft.resolve(one.getFileName()));
      }
    }
    Path rows = draft.resolve(file);
    String before = Files.exists(rows) ? Files.readString(rows).stripTrailing() + "\n" : "";
    Files.writeString(rows, before + "- " + JSON.writeValueAsString(row) + "\n");
    Path head = draft.resolve("profile.yaml");
    ObjectNode header = Files.exists(head) ? (ObjectNode) YAML.readTree(Files.readString(head)) : JSON.createObjectNode().put("id", id).put("version", 0).put("name", "Names added at this desk");
    if (!header.has("parties")) {
      header.putArray("parties");
    }
    header.put("version", header.path("version").asInt() + 1);
    Files.writeString(head, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(header) + "\n");
  }

  private static void clear(Path draft) throws IOException {
    try (var files = Files.list(draft)) {
      for (Path one : files.toList()) {
        Files.delete(one);
      }
    }
    Files.delete(draft);
  }
}
