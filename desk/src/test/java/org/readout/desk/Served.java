package org.readout.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.readout.desk.cli.Readout;
import org.readout.desk.cli.Wiring;

/** A web desk over the sample reports, listening on a free port. */
public final class Served implements AutoCloseable {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-10T00:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final Main main;
  private final Wiring.Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** What was answered. */
  public record Answer(int status, String body, java.net.http.HttpHeaders headers) {}

  public Served(Path folder, boolean accounts) {
    this.folder = folder;
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    this.main = new Main(nowhere, nowhere, Map.of("READOUT_PASSWORD", "correct horse battery"), CLOCK);
    Path here = Path.of("").toAbsolutePath();
    Path examples = Files.isDirectory(here.resolve("examples")) ? here.resolve("examples") : here.resolveSibling("examples");
    run("take", examples.toString());
    if (accounts) {
      run("user", "add", "ann", "--role", "editor");
      run("user", "add", "rob", "--role", "reader");
    }
    this.server = main.server(folder.resolve("desk"), "127.0.0.1", 0, accounts);
  }

  /** Runs a command on the desk. */
  public int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--desk", folder.resolve("desk").toString()));
    return Readout.run(main, all.toArray(String[]::new));
  }

  /** The desk, opened beside the server. */
  public Holdings desk() {
    return main.desk(folder.resolve("desk"));
  }

  public String token(String account, String scope) {
    try (Holdings desk = desk()) {
      return main.admitToken(desk, account, List.of(scope));
    }
  }

  public String base() {
    return "http://127.0.0.1:" + server.port();
  }

  public Answer send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
        .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body(), response.headers());
  }

  public Answer get(String path, String... headers) throws IOException, InterruptedException {
    return send("GET", path, "", headers);
  }

  @Override
  public void close() {
    server.close();
  }
}
