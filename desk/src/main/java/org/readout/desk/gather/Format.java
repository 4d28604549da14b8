package org.readout.desk.gather;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file is, by its name, its media type or its first bytes. */
enum Format {
  TEXT("text/plain", List.of(".txt", ".text", ".md")),
  HTML("text/html", List.of(".html", ".htm", ".xhtml")),
  PDF("application/pdf", List.of(".pdf")),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of(".docx")),
  EML("message/rfc822", List.of(".eml")),
  JSONL("application/jsonl", List.of(".jsonl", ".ndjson")),
  WARC("application/warc", List.of(".warc")),
  /** Known, and not read by this version. */
  OTHER("application/octet-stream", List.of(".doc", ".odt", ".rtf"));

  private static final List<String> MAGIC = List.of("%PDF-", "PK\u0003\u0004", "GIF8", "\u0089PNG", "\u00FF\u00D8\u00FF", "\u007FELF", "SQLite format", "\u00D0\u00CF\u0011\u00E0");
  private static final Pattern HEADER = Pattern.compile("\\A(?:From .{1,200}\\R)?(?:[A-Za-z][A-Za-z0-9-]{1,60}:.{0,1000}\\R(?:[ \\t].{0,1000}\\R){0,60}){2,200}");
  private static final Pattern SENDER = Pattern.compile("(?im)^from:");
  private static final Pattern MAILED = Pattern.compile("(?im)^(?:date|message-id|mime-version|received|delivered-to):");
  private static final int SAMPLE = 8192;

  private final String mediaType;
  private final List<String> endings;

  Format(String mediaType, List<String> endings) {
    this.mediaType = mediaType;
    this.endings = endings;
  }

  String mediaType() {
    return mediaType;
  }

  /** Whether such a file is one document. */
  boolean document() {
    return this == TEXT || this == HTML || this == PDF || this == DOCX;
  }

  /** Most bytes of such a file. */
  int limit() {
    return switch (this) {
      case HTML -> Limits.PAGE;
      case PDF, DOCX, EML -> Limits.PAPER;
      default -> Limits.TEXT;
    };
  }

  /** By the ending of a file name, a {@code .gz} after it passed over. */
  static Optional<Format> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return Arrays.stream(values()).filter(format -> format.endings.stream().anyMatch(plain::endsWith)).findFirst();
  }

  /** By media type, parameters passed over. */
  static Optional<Format> byType(String type) {
    String bare = type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    return bare.equals("application/xhtml+xml") ? Optional.of(HTML) : Arrays.stream(values()).filter(format -> format != OTHER && format.mediaType.equals(bare)).findFirst();
  }

  /** By the mark that files of some formats begin with. */
  static Optional<Format> byMark(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF-")) {
      return Optional.of(PDF);
    }
    if (start.startsWith("WARC/")) {
      return Optional.of(WARC);
    }
    boolean word = start.startsWith("PK\u0003\u0004") && Stream.of("[Content_Types].xml", "word/", "_rels/.rels").anyMatch(start::contains);
    return word ? Optional.of(DOCX) : Optional.empty();
  }

  /** By content: what bears a mark, markup, JSONL, a message with its header; anything else is text. */
  static Format byContent(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    if (start.startsWith("{")) {
      return JSONL;
    }
    return byMark(bytes).orElse(start.startsWith("<") ? HTML : mail(start) ? EML : TEXT);
  }

  private static boolean mail(String start) {
    java.util.regex.Matcher header = HEADER.matcher(start);
    return header.lookingAt() && SENDER.matcher(header.group()).find() && MAILED.matcher(header.group()).find();
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
