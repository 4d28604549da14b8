package org.readout.desk.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.readout.desk.Accounts.Visitor;
import org.readout.desk.Asked;
import org.readout.desk.Browsing;
import org.readout.desk.FacetTable;
import org.readout.desk.Facets;
import org.readout.desk.Holdings;

/** What all pages share: the desk, the templates, the visitor. */
final class Desktop {
  /** A path of ours: browsers pass over control characters, and a second slash or a backslash leads to another host. */
  private static final Pattern OURS = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
  private static final String HTML = "text/html; charset=utf-8";

  private final Pool pool;
  private final Templates templates;
  private final Backing backing;
  private final boolean accounts;
  private final AtomicLong ended = new AtomicLong();
  private final ExecutorService back = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("back").daemon().factory());
  private final Remembered<String, FacetTable> tables = new Remembered<>(this, 1);

  Desktop(Pool pool, Templates templates, Backing backing, boolean accounts) {
    this.pool = pool;
    this.templates = templates;
    this.backing = backing;
    this.accounts = accounts;
  }

  <T> T with(Function<Holdings, T> work) {
    return pool.with(work);
  }

  /** How often the desk has changed; the end of a job counts as what a person did. */
  Browsing.State state() {
    Browsing.State state = with(desk -> desk.browsing().state());
    return new Browsing.State(state.shown(), state.people() + ended.get());
  }

  /** A job of this server has ended: what it did is to show at once. */
  void jobEnded() {
    ended.incrementAndGet();
  }

  /** Does something at the back while visitors are answered. */
  void later(Runnable work) {
    back.execute(work);
  }

  /** Counts of the entries that answer. */
  Facets facets(Asked asked) {
    FacetTable table = tables.get("", desk -> desk.browsing().table());
    return table.of(asked, with(desk -> desk.browsing().among(asked)));
  }

  Backing backing() {
    return backing;
  }

  /** The state of the page that is asked for. */
  static Address address(Context request) {
    Map<String, List<String>> parameters = new HashMap<>(request.queryParamMap());
    return new Address(new java.util.TreeMap<>(parameters));
  }

  String who(Context request) {
    return Guard.visitor(request).name();
  }

  /** Answers with a page. */
  void show(Context request, String template, String title, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("frame", frame(request, title));
    request.contentType(HTML).result(templates.html(template, all));
  }

  /** Answers with a part of a page. */
  void part(Context request, String template, Map<String, Object> parameters) {
    request.contentType(HTML).result(templates.html(template, parameters));
  }

  Frame frame(Context request, String title) {
    Visitor visitor = Guard.visitor(request);
    Address address = address(request);
    return new Frame(title, request.path(), visitor.name(), visitor.role(), accounts, Guard.token(request), address.one("q").orElse(""),
        address.one("notice").filter(notice -> notice.length() < 300));
  }

  /** Where a form says to go afterwards, if that is a page of ours. */
  static String back(Context request, String otherwise) {
    return Optional.ofNullable(request.formParam("back")).filter(OURS.asMatchPredicate()).orElse(otherwise);
  }
}
