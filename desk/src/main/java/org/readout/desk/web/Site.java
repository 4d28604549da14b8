package org.readout.desk.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.io.EofException;
import org.readout.core.profile.Profiles;
import org.readout.desk.Accounts.Role;
import org.readout.desk.Asked;
import org.readout.desk.Hit;
import org.readout.desk.Review;

/** The web desk as a server: pages, the API, and what keeps both safe. */
public final class Site implements AutoCloseable {
  private static final int CONNECTIONS = 8;
  private static final int REQUESTS_PER_MINUTE = 3000;
  /** On this machine alone everybody is the same visitor. */
  private static final int LOCAL_REQUESTS_PER_MINUTE = 60_000;
  /** Whoever sends a request more slowly is hung up on. */
  private static final int LEAST_BYTES_PER_SECOND = 500;
  /** Requests with a body that are read at once; each keeps a thread until it is whole. */
  private static final int MOST_BODIES = 64;
  private static final String READING = "readout.reading";
  private static final int ROWS = 50;
  private static final int HITS = 20;
  private static final int MOST_HITS = 200;
  private static final long MOST_FORM_BYTES = Uploads.MOST_BYTES;
  /** Nothing from outside, no script or style within a page. */
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self';"
      + " base-uri 'none'; frame-ancestors 'none'";
  private static final Map<String, String> FILES = Map.of(
      "desk.css", "text/css; charset=utf-8 /web/desk.css", "desk.js", "text/javascript; charset=utf-8 /web/desk.js",
      "icon.svg", "image/svg+xml /web/icon.svg", "htmx.js", "text/javascript; charset=utf-8 /META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

  private final Pool pool;
  private final Desktop desktop;
  private final Guard guard;
  private final Jobs jobs;
  private final Semaphore bodies = new Semaphore(MOST_BODIES);
  private final Javalin javalin;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * A server that does not listen yet.
   *
   * @param accounts whether visitors have to log in; without it only this machine is answered
   */
  public Site(Backing backing, boolean accounts) {
    this.pool = new Pool(backing::open, CONNECTIONS);
    this.desktop = new Desktop(pool, new Templates(), backing, accounts);
    this.guard = new Guard(pool, accounts, accounts ? REQUESTS_PER_MINUTE : LOCAL_REQUESTS_PER_MINUTE, backing.clock());
    this.jobs = new Jobs(desktop);
    FILES.forEach((name, file) -> files.put(name, bytes(file.substring(file.lastIndexOf(' ') + 1))));
    this.javalin = Javalin.create(this::configure);
  }

  /** Listens on a port of a host; 0 finds a free one. Returns the port. */
  public int start(String host, int port) {
    javalin.start(host, port);
    return javalin.port();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = MOST_FORM_BYTES;
    config.http.prefer405over404 = true;
    config.jetty.multipartConfig.maxFileSize(MOST_FORM_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(MOST_FORM_BYTES, SizeUnit.BYTES);
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setMinRequestDataRate(LEAST_BYTES_PER_SECOND);
    });
    RoutesConfig routes = config.routes;
    routes.before(Site::headers);
    routes.before(this::body);
    routes.after(this::read);
    routes.before(guard::admit);
    routes.get("/static/{file}", this::file);
    Once<Profiles> profiles = new Once<>(desktop.backing()::profiles);
    MapPage map = new MapPage(desktop, profiles);
    ThreadPage threads = new ThreadPage(desktop, profiles, map);
    DiffPage diff = new DiffPage(desktop, threads, profiles, new Once<>(desktop.backing()::meanings));
    pages(routes, threads);
    LedgerPage ledger = new LedgerPage(desktop);
    Uploads uploads = new Uploads(desktop, jobs);
    ledger(routes, ledger);
    threads(routes, threads, diff, map);
    routes.post("/take", uploads::form);
    new Api(desktop, ledger, jobs, uploads, new ThreadApi(desktop, threads, diff)).routes(routes);
    problems(routes);
  }

  /** Turns a request away whose body would have to wait for others that are still on their way: the slow must not use up the threads. */
  private void body(Context request) {
    boolean sent = request.req().getContentLengthLong() > 0 || request.header("Transfer-Encoding") != null;
    if (sent && !bodies.tryAcquire()) {
      request.header("Retry-After", "5").header("Connection", "close");
      throw new Guard.Refused(503, "too much is being sent here at once; try again in a few seconds");
    }
    request.attribute(READING, sent);
  }

  private void read(Context request) {
    if (Boolean.TRUE.equals(request.attribute(READING))) {
      bodies.release();
    }
  }

  private static void headers(Context request) {
    request.header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "same-origin")
        .header("X-Frame-Options", "DENY").header("Cross-Origin-Opener-Policy", "same-origin").header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "private, no-cache");
  }

  private void pages(RoutesConfig routes, ThreadPage threads) {
    routes.get("/", new TodayPage(desktop, threads)::show);
    DocumentPage document = new DocumentPage(desktop);
    routes.get("/document/<id>", document::show);
    routes.post("/document/<id>/remove", document::remove);
    routes.get("/entry/{id}", document::permalink);
    ReviewPage review = new ReviewPage(desktop);
    routes.get("/review", review::show);
    routes.post("/review/{id}", review::judge);
    routes.post("/document/<id>/add", review::add);
    routes.post("/undo", review::undo);
    routes.get("/search", this::search);
    routes.get("/documents", this::documents);
    routes.get("/sources", request -> desktop.show(request, "sources", "Sources", Map.of("now", desktop.backing().clock().instant(),
        "feeds", desktop.with(desk -> desk.feeds().all()),
        "publishers", desktop.facets(Asked.ANY).counts().getOrDefault("publisher", List.of()))));
    routes.get("/about", this::about);
    routes.get("/alerts/{id}.atom", request -> request.contentType("application/atom+xml; charset=utf-8").result(
        desktop.with(desk -> desktop.backing().feed(desk, request.pathParam("id"))).orElseThrow(() -> new Guard.Refused(404, "there is no such alert"))));
    routes.get("/jobs/{id}", request -> desktop.show(request, "job", "Job", Map.of("job", job(request))));
    routes.post("/jobs/{id}/cancel", request -> {
      job(request).stop();
      request.redirect("/jobs/" + request.pathParam("id"), HttpStatus.SEE_OTHER);
    });
    routes.get("/login", request -> login(request, false));
    routes.post("/login", this::logIn);
    routes.post("/logout", request -> {
      guard.logout(request);
      request.redirect("/login", HttpStatus.SEE_OTHER);
    });
  }

  private void threads(RoutesConfig routes, ThreadPage threads, DiffPage diff, MapPage map) {
    MatterPage matters = new MatterPage(desktop, threads);
    routes.get("/threads", threads::list);
    routes.get("/thread/{id}", threads::show);
    routes.get("/matters", matters::list);
    routes.get("/matter/{id}", matters::show);
    routes.post("/matters/undo", matters::undo);
    routes.post("/matter/{id}/{what}", matters::edit);
    routes.get("/actor/<code>", threads::actor);
    routes.get("/diff", diff::show);
    routes.get("/map", map::show);
  }

  private static void ledger(RoutesConfig routes, LedgerPage ledger) {
    routes.get("/ledger", ledger::show);
    routes.get("/ledger.csv", request -> ledger.export(request, "csv"));
    routes.get("/ledger.jsonl", request -> ledger.export(request, "jsonl"));
    routes.post("/view", ledger::saveView);
    routes.post("/view/drop", ledger::dropView);
  }

  private Job job(Context request) {
    return jobs.job(request.pathParam("id")).orElseThrow(() -> new Guard.Refused(404, "there is no such job"));
  }

  private void search(Context request) {
    Address address = Desktop.address(request);
    String words = address.one("q").orElse("");
    int most = address.number("limit", HITS, 1, MOST_HITS);
    List<Hit> hits = new ArrayList<>();
    if (!words.isEmpty()) {
      desktop.with(desk -> {
        desk.search(words, address.asked().filter(), most + 1, hits::add);
        return true;
      });
    }
    boolean more = hits.size() > most;
    desktop.show(request, "search", "Search", Map.of("words", words, "hits", more ? hits.subList(0, most) : hits,
        "more", more ? Optional.of(address.with("limit", List.of(String.valueOf(Math.min(MOST_HITS, most * 3)))).at("/search")).filter(x -> most < MOST_HITS) : Optional.empty()));
  }

  private void documents(Context request) {
    Address address = Desktop.address(request);
    desktop.show(request, "documents", "Documents",
        Map.of("page", desktop.with(desk -> desk.browsing().documents(address.asked().filter(), address.one("cursor"), ROWS))));
  }

  private void about(Context request) {
    boolean admin = Guard.visitor(request).role() == Role.ADMIN;
    desktop.with(desk -> {
      Review.Tally tally = desk.review().tally();
      desktop.show(request, "about", "About", Map.of("numbers", desk.browsing().numbers(), "shares", ReviewPage.shares(tally),
          "deeds", admin ? desk.accounts().deeds(30) : List.of()));
      return true;
    });
  }

  private void login(Context request, boolean failed) {
    String back = Optional.ofNullable(request.queryParam("back")).orElse("/");
    desktop.show(request, "login", "Log in", Map.of("back", back, "failed", failed));
  }

  private void logIn(Context request) {
    String name = Optional.ofNullable(request.formParam("name")).orElse("");
    String password = Optional.ofNullable(request.formParam("password")).orElse("");
    if (guard.login(request, name, password)) {
      request.redirect(Desktop.back(request, "/"), HttpStatus.SEE_OTHER);
    } else {
      request.status(401);
      login(request, true);
    }
  }

  private void file(Context request) {
    String name = request.pathParam("file");
    byte[] content = files.get(name);
    if (content == null) {
      throw new Guard.Refused(404, "there is no such file");
    }
    String tag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(content)) + "\"";
    request.header("ETag", tag).header("Cache-Control", "no-cache");
    if (tag.equals(request.header("If-None-Match"))) {
      request.status(304);
    } else {
      String type = FILES.getOrDefault(name, "text/plain /");
      request.contentType(type.substring(0, type.lastIndexOf(' '))).result(content);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Site.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** What goes wrong, in one line and without a trace of the inside. */
  private void problems(RoutesConfig routes) {
    routes.exception(Guard.Refused.class, (e, request) -> {
      if (e.status() == 401 && !request.path().startsWith("/api/") && request.method().name().equals("GET")) {
        request.redirect("/login?back=" + Address.encoded(request.path()), HttpStatus.SEE_OTHER);
      } else {
        problem(request, e.status(), String.valueOf(e.getMessage()));
      }
    });
    routes.exception(Review.Conflict.class, (e, request) -> problem(request, 409, String.valueOf(e.getMessage())));
    routes.exception(IllegalArgumentException.class, (e, request) -> problem(request, 400, String.valueOf(e.getMessage())));
    routes.exception(HttpResponseException.class, (e, request) -> problem(request, e.getStatus(), String.valueOf(e.getMessage())));
    routes.exception(EofException.class, (e, request) -> problem(request, 400, "the request broke off"));
    routes.exception(Exception.class, (e, request) -> {
      System.getLogger(Site.class.getName()).log(System.Logger.Level.ERROR, request.method() + " " + request.path(), e);
      problem(request, 500, "Something broke on our side; it is in the log of the server.");
    });
    routes.error(404, request -> problem(request, 404, "There is no such page."));
  }

  private void problem(Context request, int status, String message) {
    request.status(status);
    if (request.path().startsWith("/api/")) {
      request.contentType("application/json").result(ApiJson.object().put("error", message).toString());
    } else if (request.res().getContentType() == null || !"problem".equals(request.attribute("shown"))) {
      request.attribute("shown", "problem");
      desktop.show(request, "problem", "Problem", Map.of("status", status, "message", message));
    }
  }

  @Override
  public void close() {
    jobs.close();
    javalin.stop();
    pool.close();
  }
}
