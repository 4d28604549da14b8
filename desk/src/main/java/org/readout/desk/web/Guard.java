package org.readout.desk.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.readout.desk.Accounts;
import org.readout.desk.Accounts.Role;
import org.readout.desk.Accounts.Visitor;

/**
 * Decides who may do what. On a loopback address everybody is the local admin, provided that the browser asked for this
 * very address (so no other site's name was pointed here) and that writes come from our own pages. Elsewhere a session
 * cookie or an API token is needed.
 */
final class Guard {
  static final String SESSION = "readout-session";
  static final String TOKEN_FIELD = "csrf";
  private static final String VISITOR = "visitor";
  private static final String CSRF = "csrf";
  private static final Duration LASTING = Duration.ofHours(12);
  private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");
  private static final Set<String> OPEN = Set.of("/login", "/static/desk.css", "/static/desk.js", "/static/htmx.js", "/static/icon.svg", "/api/openapi.json");
  private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final Visitor LOCAL = new Visitor("local", Role.ADMIN, List.of());
  private static final String NOBODY_HASH = Secrets.password(Secrets.random());

  private final Pool pool;
  private final boolean accounts;
  private final Clock clock;
  private final Limiter requests;
  private final Limiter logins;
  private final String localCsrf = Secrets.random();

  /** A request that is not let through; the message says why. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status, String message) {
      super(message);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /** @param accounts whether accounts are asked for */
  Guard(Pool pool, boolean accounts, int requestsPerMinute, Clock clock) {
    this.pool = pool;
    this.accounts = accounts;
    this.clock = clock;
    this.requests = new Limiter(requestsPerMinute, clock);
    this.logins = new Limiter(10, clock);
  }

  boolean accounts() {
    return accounts;
  }

  /** Lets a request in, or refuses it. */
  void admit(Context request) {
    String host = Optional.ofNullable(request.header("Host")).orElse("").toLowerCase(Locale.ROOT);
    if (!accounts && !LOOPBACK.matcher(host).matches()) {
      throw new Refused(421, "this desk answers to localhost only, not to '" + host + "'");
    }
    if (!requests.lets(request.ip())) {
      throw new Refused(429, "too many requests; wait a minute");
    }
    if (request.req().getContentLengthLong() > Uploads.MOST_BYTES) {
      throw new Refused(413, "more than " + (Uploads.MOST_BYTES >> 20) + " MB at once");
    }
    boolean writes = WRITING.contains(request.method().name());
    Optional<String> bearer = Optional.ofNullable(request.header("Authorization")).filter(value -> value.startsWith("Bearer ")).map(value -> value.substring(7));
    Visitor visitor = visitor(request, bearer);
    request.attribute(VISITOR, visitor);
    request.attribute(CSRF, csrf(request));
    if (!OPEN.contains(request.path()) && visitor.name().isEmpty()) {
      throw new Refused(401, "log in first");
    }
    if (!writes && !visitor.scopes().isEmpty()) {
      require(request, Role.READER, "read");
    }
    if (writes && bearer.isEmpty()) {
      ownOrigin(request, host);
      ownForm(request);
    }
    if (writes && !request.path().equals("/login") && !request.path().equals("/logout")) {
      require(request, request.path().startsWith("/view") || request.path().startsWith("/api/views") ? Role.READER : Role.EDITOR, "write");
    }
  }

  private Visitor visitor(Context request, Optional<String> bearer) {
    if (!accounts) {
      return LOCAL;
    }
    Optional<String> session = Optional.ofNullable(request.cookie(SESSION));
    Optional<Visitor> known = bearer.isPresent()
        ? pool.with(desk -> desk.accounts().visitor(Secrets.hash(bearer.get()), false, clock.instant()))
        : session.flatMap(secret -> pool.with(desk -> desk.accounts().visitor(Secrets.hash(secret), true, clock.instant())));
    return known.orElse(new Visitor("", Role.READER, List.of()));
  }

  private String csrf(Context request) {
    String session = request.cookie(SESSION);
    return !accounts || session == null ? localCsrf : Secrets.hash("csrf " + session);
  }

  private static void ownOrigin(Context request, String host) {
    String origin = Optional.ofNullable(request.header("Origin")).or(() -> Optional.ofNullable(request.header("Referer"))).orElse("");
    if (!origin.isEmpty()) {
      String from;
      try {
        from = Optional.ofNullable(URI.create(origin).getAuthority()).orElse("").toLowerCase(Locale.ROOT);
      } catch (IllegalArgumentException e) {
        throw new Refused(403, "the request does not say where it comes from");
      }
      if (!from.equals(host)) {
        throw new Refused(403, "the request comes from another site");
      }
    }
    String site = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("same-origin");
    if (!site.equals("same-origin") && !site.equals("none")) {
      throw new Refused(403, "the request comes from another site");
    }
  }

  /** Browsers send our token in a form or header; a script on another site can neither read it nor set the header. */
  private void ownForm(Context request) {
    String token = Optional.ofNullable(request.header("X-CSRF-Token")).or(() -> field(request)).orElse("");
    boolean api = request.path().startsWith("/api/");
    boolean scripted = api && !accounts && request.header("Origin") == null && request.header("Referer") == null && request.header("Sec-Fetch-Site") == null;
    if (!scripted && !Secrets.same(token, csrf(request))) {
      throw new Refused(403, "the form is out of date; load the page again");
    }
  }

  private static Optional<String> field(Context request) {
    String type = Optional.ofNullable(request.contentType()).orElse("");
    boolean form = type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
    return form ? Optional.ofNullable(request.formParam(TOKEN_FIELD)) : Optional.empty();
  }

  /** Refuses a visitor of a lesser role or whose token is for other things. */
  static void require(Context request, Role role, String scope) {
    Visitor visitor = visitor(request);
    if (visitor.role().compareTo(role) < 0 || !visitor.scopes().isEmpty() && !visitor.scopes().contains(scope)) {
      throw new Refused(403, "that needs the role " + role.label() + (visitor.scopes().isEmpty() ? "" : " and the scope " + scope));
    }
  }

  static Visitor visitor(Context request) {
    Visitor visitor = request.attribute(VISITOR);
    return visitor == null ? new Visitor("", Role.READER, List.of()) : visitor;
  }

  static String token(Context request) {
    String token = request.attribute(CSRF);
    return token == null ? "" : token;
  }

  /** Opens a session where name and password are right. Returns whether they are. */
  boolean login(Context request, String name, String password) {
    if (!logins.lets(request.ip()) || !logins.lets("name " + name)) {
      throw new Refused(429, "too many attempts; wait a minute");
    }
    Optional<String> hash = pool.with(desk -> desk.accounts().passwordHash(name));
    boolean right = Secrets.matches(password, hash.orElse(NOBODY_HASH)) && hash.isPresent();
    pool.with(desk -> {
      Accounts all = desk.accounts();
      all.did(name, right ? "logged in" : "was refused", request.ip());
      if (right) {
        String secret = Secrets.random();
        all.admit(Secrets.hash(secret), name, true, List.of(), "", clock.instant().plus(LASTING));
        request.cookie(new Cookie(SESSION, secret, "/", (int) LASTING.toSeconds(), request.scheme().equals("https"), true, null, SameSite.LAX));
      }
      return right;
    });
    return right;
  }

  void logout(Context request) {
    Optional.ofNullable(request.cookie(SESSION)).ifPresent(secret -> pool.with(desk -> {
      desk.accounts().dismiss(Secrets.hash(secret));
      return true;
    }));
    request.removeCookie(SESSION);
  }
}
