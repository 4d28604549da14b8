package org.readout.desk.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.readout.desk.Filter;
import org.readout.desk.Hit;

/** Full-text search; a user's words are never read as search syntax. */
final class Search {
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");
  private static final int SNIPPET_TOKENS = 24;

  private Search() {}

  static void run(Handle handle, String words, Filter filter, int limit, Consumer<Hit> each) {
    boolean entries = filter.asksOfEntries();
    Query query = entries ? Query.ofEntries(filter) : Query.ofDocuments(filter);
    String condition =
        entries ? "EXISTS (SELECT 1 FROM entry e WHERE e.document = d.key AND " + query.condition() + ")" : query.condition();
    // Snippets are cut of the best alone: cutting one costs more than finding it.
    String sql = "WITH best AS MATERIALIZED (SELECT search.rowid AS key, bm25(search, 4.0, 1.0, 2.0) AS place FROM search JOIN document d ON d.key = search.rowid"
        + " WHERE search MATCH :match AND " + condition + " ORDER BY place, d.date DESC, d.id LIMIT :limit)"
        + " SELECT snippet(search, -1, :open, :close, '…', " + SNIPPET_TOKENS + ") AS snippet, " + Rows.DOCUMENT
        + " FROM search JOIN document d ON d.key = search.rowid WHERE search MATCH :match AND search.rowid IN (SELECT key FROM best)"
        + " ORDER BY (SELECT place FROM best WHERE best.key = search.rowid), d.date DESC, d.id";
    Map<String, Object> values = new HashMap<>(query.values());
    values.putAll(Map.of("open", String.valueOf(Hit.OPEN), "close", String.valueOf(Hit.CLOSE), "match", expression(words), "limit", limit));
    try (var rows = handle.createQuery(sql).bindMap(values).map((row, context) -> new Hit(Rows.document(row), row.getString("snippet"))).stream()) {
      rows.forEach(each);
    }
  }

  /** The words as an FTS5 expression in which every one of them, and every quoted phrase, is a string. */
  static String expression(String words) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(words);
    while (part.find()) {
      String text = part.group(1) == null ? part.group(2) : part.group(1);
      if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
        parts.add('"' + text.replace('\0', ' ') + '"');
      }
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no word to search for in '" + words + "'");
    }
    return String.join(" ", parts);
  }
}
