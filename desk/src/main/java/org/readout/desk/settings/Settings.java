package org.readout.desk.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a desk, {@code desk.yaml}. A flag goes before the environment, the environment before the file.
 *
 * @param profiles ids of the profiles that say what is relevant; at least one
 * @param network how the desk behaves on the web
 * @param mail the server by which it sends letters
 */
public record Settings(List<String> profiles, Network network, Mail mail) {
  private static final String FILE = "desk.yaml";

  public Settings {
    profiles = List.copyOf(profiles);
    if (profiles.isEmpty()) {
      throw new IllegalArgumentException("'profiles' names no profile; 'world' follows every state");
    }
  }

  /** What a desk starts with. */
  public static final Settings DEFAULT = new Settings(List.of("world"), Network.DEFAULT, Mail.NONE);

  private record Content(List<String> profiles, Network network, Mail mail) {
    @JsonCreator
    Content(@JsonProperty(value = "profiles", required = true) List<String> profiles, @JsonProperty("network") @Nullable Network network,
        @JsonProperty("mail") @Nullable Mail mail) {
      this.profiles = profiles;
      this.network = network == null ? Network.DEFAULT : network;
      this.mail = mail == null ? Mail.NONE : mail;
    }
  }

  /**
   * The settings of the desk in a folder.
   *
   * @param flag profiles named on the command line
   * @param environment value of {@code READOUT_PROFILES}, ids parted by commas
   * @throws IllegalArgumentException naming the file, the key and the line that is wrong
   */
  public static Settings of(Path folder, List<String> flag, Optional<String> environment) {
    Settings file = read(folder.resolve(FILE));
    if (!flag.isEmpty()) {
      return new Settings(flag, file.network(), file.mail());
    }
    return environment.filter(value -> !value.isBlank()).map(value -> new Settings(List.of(value.strip().split("\\s*,\\s*")), file.network(), file.mail())).orElse(file);
  }

  /** Writes a commented {@code desk.yaml} where the folder has none. */
  public static void begin(Path folder) {
    Path file = folder.resolve(FILE);
    try (InputStream template = Settings.class.getResourceAsStream("/desk.yaml")) {
      if (!Files.exists(file) && template != null) {
        Files.createDirectories(folder);
        Files.write(file, template.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  private static Settings read(Path file) {
    if (!Files.exists(file)) {
      return DEFAULT;
    }
    JsonMapper yaml = JsonMapper.builder(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try {
      Content content = yaml.readValue(Files.readAllBytes(file), Content.class);
      return new Settings(content.profiles(), content.network(), content.mail());
    } catch (UnrecognizedPropertyException e) {
      throw refusal(file, e, "no setting is called '" + e.getPropertyName() + "' (there are: profiles, network with allow, contact, delay and every, mail with host, port, from and tls)");
    } catch (JsonProcessingException e) {
      throw refusal(file, e, e.getOriginalMessage().lines().findFirst().orElse("does not read"));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IllegalArgumentException(file + ": " + (e instanceof NullPointerException ? "'profiles' is empty" : e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  private static IllegalArgumentException refusal(Path file, JsonProcessingException e, String reason) {
    String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
    return new IllegalArgumentException(file + line + ": " + reason, e);
  }
}
