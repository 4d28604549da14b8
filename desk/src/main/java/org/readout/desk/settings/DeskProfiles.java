package org.readout.desk.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.readout.core.profile.Profile;
import org.readout.core.profile.ProfileReader;
import org.readout.core.profile.Profiles;

/** The bundled profiles and those in a desk's own folder, file by file in place of the bundled ones. */
public final class DeskProfiles {
  private DeskProfiles() {}

  /** Every profile a desk knows: bundled ones first, then its own by id. */
  public static Profiles of(Path desk) {
    Path own = desk.resolve("profiles");
    Set<String> ids = new LinkedHashSet<>(Profiles.BUNDLED);
    ids.addAll(ids(own));
    List<Profile> all = new ArrayList<>();
    for (String id : ids) {
      all.add(ProfileReader.read(id, file -> open(own.resolve(id).resolve(file), id, file)));
    }
    return new Profiles(all);
  }

  /** The profile in a folder, or every profile in the folders in it. */
  public static List<Profile> in(Path folder) {
    if (Files.isRegularFile(folder.resolve("profile.yaml"))) {
      return List.of(alone(folder));
    }
    List<String> ids = ids(folder);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(folder + ": no profile.yaml here or in a folder here");
    }
    return ids.stream().map(id -> alone(folder.resolve(id))).toList();
  }

  private static Profile alone(Path folder) {
    String id = folder.toAbsolutePath().normalize().getFileName().toString();
    return ProfileReader.read(id, file -> local(folder.resolve(file)));
  }

  private static List<String> ids(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isDirectory).map(path -> path.getFileName().toString()).filter(id -> !id.startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  private static Optional<InputStream> open(Path own, String id, String file) throws IOException {
    Optional<InputStream> local = local(own);
    return local.isPresent() ? local : Optional.ofNullable(ProfileReader.class.getResourceAsStream("/profiles/" + id + "/" + file));
  }

  private static Optional<InputStream> local(Path file) throws IOException {
    return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
  }
}
