package org.readout.core.document.paper;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the glyphs of a PDF's pages. Only text in the direction of most of a page's text counts. */
final class GlyphReader extends PDFTextStripper {
  private static final String BULLETS = "\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF06E\uF0A8";

  /** Most glyphs of one page; no page that people read has a tenth of them. */
  private static final int MOST_DRAWN = 100_000;

  /** Glyphs lower than this, in points, are not seen by readers. */
  private static final double SHORTEST_SEEN = 0.5;

  private List<Glyph> page = new ArrayList<>();
  private int unreadable;
  private int drawn;

  GlyphReader() {
    setShouldSeparateByBeads(false);
  }

  /** The glyphs of a page, the first is 0, in the order in which they are drawn. */
  List<Glyph> glyphs(PDDocument document, int number) throws IOException {
    page = new ArrayList<>();
    drawn = 0;
    setStartPage(number + 1);
    setEndPage(number + 1);
    writeText(document, Writer.nullWriter());
    return page;
  }

  /** How many of the glyphs read so far stand for no known character. */
  int unreadable() {
    return unreadable;
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (drawn++ < MOST_DRAWN) {
      super.processTextPosition(position);
    }
  }

  @Override
  protected void writePage() {
    Map<Float, Integer> directions = new HashMap<>();
    getCharactersByArticle().forEach(article -> article.forEach(position -> directions.merge(position.getDir(), 1, Integer::sum)));
    Optional<Float> most = directions.entrySet().stream().max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey);
    getCharactersByArticle().forEach(article -> article.stream().filter(position -> most.filter(direction -> direction == position.getDir()).isPresent()).forEach(this::add));
  }

  private void add(TextPosition position) {
    String text = Optional.ofNullable(position.getUnicode()).map(GlyphReader::plain).orElse("");
    unreadable += text.isEmpty() || text.indexOf('\uFFFD') >= 0 ? 1 : 0;
    double height = position.getHeightDir();
    boolean seen = height == 0 || height >= SHORTEST_SEEN;
    if (!text.isEmpty() && seen) {
      String font = Optional.ofNullable(position.getFont()).map(f -> f.getName()).orElse("").toLowerCase(Locale.ROOT);
      double size = position.getFontSizeInPt() > 0 ? position.getFontSizeInPt() : Math.max(1, position.getHeightDir() * 1.4);
      page.add(new Glyph(text, position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(), size, font.contains("bold") || font.contains("black")));
    }
  }

  /** Ligatures as their letters, signs of symbol fonts that lead items as bullets, without control characters. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFB00' && c <= '\uFB06') {
        plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (BULLETS.indexOf(c) >= 0) {
        plain.append('•');
      } else if (c >= ' ' || Character.isWhitespace(c)) {
        plain.append(Character.isWhitespace(c) || c == '\u00A0' ? ' ' : c);
      }
    }
    return plain.toString();
  }
}
