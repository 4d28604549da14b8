package org.readout.core.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.core.document.paper.DocxPaper;
import org.readout.core.document.paper.Paper;
import org.readout.core.document.paper.PdfPaper;
import org.readout.core.text.Problem;

/**
 * The bytes of a capture as chars.
 *
 * @param text the chars; empty if the bytes are no text, with a problem saying why
 * @param html whether the text is HTML
 * @param problems what went wrong
 */
record Decoded(String text, boolean html, List<Problem> problems) {
  /** The most bytes that are read as text. */
  static final int MOST_BYTES = 5 * 1024 * 1024;

  private static final int SNIFFED = 4096;
  private static final int MOST_PAPER = 64 << 20;
  private static final String PDF = "application/pdf";
  private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final Paper.Words WORDS = new Paper.Words() {
    @Override
    public boolean compounding(String word) {
      return WordList.COMPOUNDING.has(word);
    }

    @Override
    public boolean folio(String line) {
      return Rules.fits(PageRule.Kind.FOLIO, line);
    }
  };
  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s{0,5}=\\s{0,5}[\"']?([a-z0-9_:.-]{2,40})");
  private static final Pattern MARKUP = Pattern.compile("(?i)\\A\\s{0,200}(?:<!--.{0,500}?-->\\s{0,50})?<(?:!doctype html|html|head|body)\\b", Pattern.DOTALL);

  Decoded {
    problems = List.copyOf(problems);
  }

  static Decoded of(Capture capture) {
    byte[] bytes = capture.bytes();
    if (bytes.length == 0) {
      return refused("empty");
    }
    if (paper(capture)) {
      return printed(capture);
    }
    if (bytes.length > MOST_BYTES) {
      return refused(capture.name() + " is larger than 5 MB");
    }
    Optional<String> magic = magic(bytes);
    if (magic.isPresent()) {
      return refused("not text but " + magic.get());
    }
    Decoded decoded = decode(capture, bytes);
    if (binary(decoded.text())) {
      return refused("not text: many control characters");
    }
    return decoded.text().isBlank() ? refused("empty") : decoded;
  }

  /** Whether the capture is a file laid out for paper, by what it is called or how it begins. */
  static boolean paper(Capture capture) {
    return capture.mediaType().startsWith(PDF) || capture.mediaType().startsWith(DOCX) || starts(capture.bytes(), '%', 'P', 'D', 'F', '-');
  }

  private static Decoded printed(Capture capture) {
    if (capture.bytes().length > MOST_PAPER) {
      return refused(capture.name() + " is larger than " + (MOST_PAPER >> 20) + " MB");
    }
    if (starts(capture.bytes(), 0xD0, 0xCF, 0x11, 0xE0)) {
      return refused("an Office file that is encrypted or of before 2007; only docx is read");
    }
    Paper paper = starts(capture.bytes(), 'P', 'K') ? DocxPaper.read(capture.bytes()) : PdfPaper.read(capture.bytes(), WORDS);
    boolean tooLong = paper.text().length() > MOST_BYTES;
    return tooLong ? refused("the text of " + capture.name() + " is larger than 5 MB")
        : new Decoded(paper.text(), false, paper.problems().stream().map(problem -> new Problem("decode", 0, problem)).toList());
  }

  /** The text of a capture exactly as its bytes spell it, no matter what it looks like. */
  static Decoded whole(Capture capture) {
    if (capture.bytes().length > MOST_BYTES) {
      return refused(capture.name() + " is larger than 5 MB");
    }
    if (capture.mediaType().startsWith("text/html")) {
      return of(capture);
    }
    Decoded decoded = decode(capture, capture.bytes());
    return new Decoded(decoded.text(), false, decoded.problems());
  }

  private static Decoded refused(String reason) {
    return new Decoded("", false, List.of(new Problem("decode", 0, reason)));
  }

  private static Decoded decode(Capture capture, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
    String type = capture.mediaType().toLowerCase(java.util.Locale.ROOT);
    boolean html = type.startsWith("text/html") || type.startsWith("application/xhtml");
    Optional<Charset> marked = byteOrderMark(bytes);
    Optional<Charset> stated = marked.or(() -> named(type)).or(() -> html ? named(head) : Optional.empty());
    Decoded decoded = stated.isPresent() && !stated.get().equals(StandardCharsets.UTF_8)
        ? new Decoded(new String(bytes, stated.get()), html, List.of())
        : utf8(bytes, html);
    boolean strip = html && decoded.text().startsWith("\uFEFF");
    boolean looksHtml = html || (!type.startsWith("text/plain") && MARKUP.matcher(head).find());
    return new Decoded(strip ? decoded.text().substring(1) : decoded.text(), looksHtml, decoded.problems());
  }

  private static Decoded utf8(byte[] bytes, boolean html) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
      return new Decoded(text, html, List.of());
    } catch (CharacterCodingException e) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      long replaced = text.chars().filter(c -> c == '\uFFFD').count();
      long beyondAscii = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
      if (replaced * 5 < beyondAscii) {
        return new Decoded(text, html, List.of(new Problem("decode", text.indexOf('\uFFFD'), replaced + " places are not UTF-8")));
      }
      return new Decoded(new String(bytes, FALLBACK), html, List.of(new Problem("decode", 0, "not UTF-8; read as windows-1252")));
    }
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
  }

  private static Optional<Charset> named(String where) {
    Matcher matcher = CHARSET.matcher(where);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    try {
      return Optional.of(name.equalsIgnoreCase("iso-8859-1") || name.equalsIgnoreCase("us-ascii") ? FALLBACK : Charset.forName(name))
          .filter(charset -> !charset.name().startsWith("UTF-16"));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> magic(byte[] bytes) {
    if (starts(bytes, '%', 'P', 'D', 'F')) {
      return Optional.of("PDF");
    }
    if (starts(bytes, 0x89, 'P', 'N', 'G') || starts(bytes, 0xFF, 0xD8, 0xFF) || starts(bytes, 'G', 'I', 'F', '8')) {
      return Optional.of("an image");
    }
    if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0x1F, 0x8B)) {
      return Optional.of("an archive");
    }
    return starts(bytes, 0x7F, 'E', 'L', 'F') ? Optional.of("a program") : Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean binary(String text) {
    int seen = Math.min(text.length(), 1 << 16);
    int odd = 0;
    for (int i = 0; i < seen; i++) {
      char c = text.charAt(i);
      if (c == 0 || (c < 32 && !Character.isWhitespace(c)) || c == '\uFFFD') {
        odd++;
      }
    }
    return odd * 20 > seen;
  }
}
