package org.readout.desk.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.readout.desk.Accounts.Visitor;
import org.readout.desk.Holdings;

/** What all pages share: the desk, the templates, the visitor. */
final class Desktop {
  private static final String HTML = "text/html; charset=utf-8";

  private final Pool pool;
  private final Templates templates;
  private final Backing backing;
  private final boolean accounts;

  Desktop(Pool pool, Templates templates, Backing backing, boolean accounts) {
    this.pool = pool;
    this.templates = templates;
    this.backing = backing;
    this.accounts = accounts;
  }

  <T> T with(Function<Holdings, T> work) {
    return pool.with(work);
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
    return Optional.ofNullable(request.formParam("back")).filter(place -> place.startsWith("/") && !place.startsWith("//") && !place.contains("\\"))
        .orElse(otherwise);
  }
}
