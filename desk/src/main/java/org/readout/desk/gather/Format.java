package org.readout.desk.gather;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is, by its name or its first bytes. */
enum Format {
  TEXT,
  HTML,
  JSONL,
  /** Known, and not read by this version. */
  OTHER;

  private static final Map<Format, List<String>> ENDINGS =
      Map.of(
          TEXT, List.of(".txt", ".text", ".md"),
          HTML, List.of(".html", ".htm", ".xhtml"),
          JSONL, List.of(".jsonl", ".ndjson"),
          OTHER, List.of(".pdf", ".docx", ".doc", ".eml", ".warc", ".odt", ".rtf"));

  private static final List<String> MAGIC = List.of("%PDF-", "PK\u0003\u0004", "GIF8", "\u0089PNG", "\u00FF\u00D8\u00FF", "\u007FELF", "SQLite format");
  private static final int SAMPLE = 8192;

  /** By the ending of a file name, a {@code .gz} after it passed over. */
  static Optional<Format> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return ENDINGS.entrySet().stream().filter(e -> e.getValue().stream().anyMatch(plain::endsWith)).map(Map.Entry::getKey).findFirst();
  }

  /** By content: markup begins with {@code <}, JSONL with an opening brace, anything else is text. */
  static Format byContent(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    if (start.startsWith("{")) {
      return JSONL;
    }
    return start.startsWith("<") ? HTML : TEXT;
  }

  /** Whether the bytes are no text in any usual encoding: another file's mark, or zero bytes that are not UTF-16's. */
  static boolean binary(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
    if (MAGIC.stream().anyMatch(start::startsWith)) {
      return true;
    }
    if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
      return false;
    }
    long controls = start.chars().filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B).count();
    return start.indexOf('\0') >= 0 || controls * 20 > start.length();
  }
}
