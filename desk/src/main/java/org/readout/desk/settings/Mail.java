package org.readout.desk.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server by which a desk sends letters. Name and password are given by the environment alone.
 *
 * @param host name of the server; empty: none
 * @param port of the server
 * @param from address letters come from
 * @param tls {@code starttls}, {@code implicit} or {@code none}
 */
public record Mail(String host, int port, String from, String tls) {
  static final Mail NONE = new Mail("", 587, "", "starttls");

  public Mail {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("'mail: port' is " + port + "; it lies between 1 and 65535");
    }
    if (!List.of("starttls", "implicit", "none").contains(tls)) {
      throw new IllegalArgumentException("'mail: tls' is " + tls + "; it is starttls, implicit or none");
    }
    if (!host.isEmpty() && from.isBlank()) {
      throw new IllegalArgumentException("'mail: from' is missing");
    }
  }

  @JsonCreator
  static Mail of(@JsonProperty("host") @Nullable String host, @JsonProperty("port") @Nullable Integer port, @JsonProperty("from") @Nullable String from, @JsonProperty("tls") @Nullable String tls) {
    return new Mail(host == null ? "" : host, port == null ? NONE.port : port, from == null ? "" : from, tls == null ? NONE.tls : tls);
  }
}
