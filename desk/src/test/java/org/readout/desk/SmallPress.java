package org.readout.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on the loopback address that plays a small press; what it answers may be changed at any time. */
public final class SmallPress implements AutoCloseable {
  /** Answers one request. */
  public interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public SmallPress() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> {
      try (exchange) {
        asked.add(exchange.getRequestURI().toString());
        replies.getOrDefault(exchange.getRequestURI().toString(), e -> send(e, 404, "text/plain", "none".getBytes(StandardCharsets.UTF_8))).to(exchange);
      }
    });
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The address of a path, on a host of any name. */
  public String at(String host, String path) {
    return "http://" + host + ":" + port() + path;
  }

  public String at(String path) {
    return at("localhost", path);
  }

  /** Paths asked for so far, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public long asked(String path) {
    return asked.stream().filter(path::equals).count();
  }

  public SmallPress on(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  public SmallPress off(String path) {
    replies.remove(path);
    return this;
  }

  public SmallPress on(String path, String type, String text) {
    return on(path, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Content with an entity tag made of itself; a request that has it is answered 304. */
  public SmallPress on(String path, String type, byte[] bytes) {
    String etag = "\"" + java.util.Arrays.hashCode(bytes) + "\"";
    return on(path, exchange -> {
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        send(exchange, 200, type, bytes);
      }
    });
  }

  public SmallPress redirect(String path, int status, String to) {
    return on(path, exchange -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(status, -1);
    });
  }

  public static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
    if (!type.isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", type);
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** A report as a page. */
  public static String page(String title, String... paragraphs) {
    return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + String.join("</p><p>", paragraphs) + "</p></article></body></html>";
  }

  /** An RSS feed of these paths. */
  public String rss(String title, String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items.append("<item><title>Report ").append(path).append("</title><link>").append(at(path)).append("</link></item>");
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>" + title + "</title><link>" + at("/") + "</link><description>d</description>" + items + "</channel></rss>";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
