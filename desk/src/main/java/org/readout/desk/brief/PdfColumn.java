package org.readout.desk.brief;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** Lays paragraphs one below the other, on as many pages as they need. Lengths are points. */
final class PdfColumn implements Closeable {
  private static final PDRectangle PAPER = PDRectangle.A4;
  private static final float MARGIN = 46;
  private static final float LEADING = 1.32f;
  private static final float GREY = 0.33f;

  /** A word with the space before it. */
  private record Word(String text, Run run, boolean spaced) {}

  private final PDDocument document;
  private final PDType0Font font;
  private final Map<Integer, Boolean> known = new HashMap<>();
  private PDPage page;
  private PDPageContentStream content;
  private float y;

  PdfColumn(PDDocument document, PDType0Font font) throws IOException {
    this.document = document;
    this.font = font;
    this.page = new PDPage(PAPER);
    this.content = begun();
  }

  private PDPageContentStream begun() throws IOException {
    document.addPage(page);
    y = PAPER.getHeight() - MARGIN;
    return new PDPageContentStream(document, page);
  }

  /** Goes to a new page unless this much is left of this one. */
  void keep(float height) throws IOException {
    if (y - height < MARGIN) {
      content.close();
      page = new PDPage(PAPER);
      content = begun();
    }
  }

  void space(float height) {
    y -= height;
  }

  /** A line across the column. */
  void rule() throws IOException {
    content.setLineWidth(0.4f);
    content.moveTo(MARGIN, y - 2);
    content.lineTo(PAPER.getWidth() - MARGIN, y - 2);
    content.stroke();
    space(5);
  }

  /** The mark of a list's item, beside the line that comes next. */
  void bullet(float size) throws IOException {
    keep(size * LEADING);
    show(new Word("•", Run.plain("•"), false), MARGIN, y - size, size);
  }

  /** Lays a paragraph, its words as far to the right as the column goes. */
  void lay(Paragraph paragraph, float size, float indent) throws IOException {
    List<Word> line = new ArrayList<>();
    float width = 0;
    float room = PAPER.getWidth() - 2 * MARGIN - indent;
    for (Word word : words(paragraph)) {
      float length = width(word, size);
      if (!line.isEmpty() && word.spaced() && width + length > room) {
        show(line, size, indent);
        line.clear();
        width = 0;
      }
      line.add(word);
      width += length;
    }
    show(line, size, indent);
  }

  private List<Word> words(Paragraph paragraph) {
    List<Word> words = new ArrayList<>();
    boolean spaced = false;
    for (Run run : paragraph.runs()) {
      String text = printable(run.text());
      spaced |= text.startsWith(" ");
      for (String piece : text.strip().split(" +")) {
        if (!piece.isEmpty()) {
          words.add(new Word(piece, run, spaced));
          spaced = true;
        }
      }
      spaced = text.endsWith(" ");
    }
    return words;
  }

  private String printable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.append(known.computeIfAbsent(c, this::has) ? Character.toString(c) : "?"));
    return shown.toString();
  }

  private boolean has(int c) {
    try {
      font.encode(Character.toString(c));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private float width(Word word, float size) throws IOException {
    return font.getStringWidth((word.spaced() ? " " : "") + word.text()) / 1000 * size;
  }

  private void show(List<Word> line, float size, float indent) throws IOException {
    keep(size * LEADING);
    float x = MARGIN + indent;
    float base = y - size;
    boolean first = true;
    for (Word word : line) {
      Word placed = first ? new Word(word.text(), word.run(), false) : word;
      show(placed, x, base, size);
      x += width(placed, size);
      first = false;
    }
    y -= size * LEADING;
  }

  private void show(Word word, float x, float base, float size) throws IOException {
    boolean strong = word.run().style() == Run.Style.STRONG;
    float grey = word.run().style() == Run.Style.QUIET ? GREY : 0;
    content.beginText();
    content.setFont(font, size);
    content.setNonStrokingColor(grey);
    content.setStrokingColor(grey);
    content.setLineWidth(size * 0.03f);
    content.setRenderingMode(strong ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    content.newLineAtOffset(x, base);
    content.showText((word.spaced() ? " " : "") + word.text());
    content.endText();
    if (word.run().link().isPresent()) {
      link(word.run().link().get(), new PDRectangle(x, base - 2, width(word, size), size + 2));
    }
  }

  private void link(String address, PDRectangle place) throws IOException {
    PDAnnotationLink link = new PDAnnotationLink();
    PDActionURI action = new PDActionURI();
    action.setURI(address);
    link.setAction(action);
    link.setRectangle(place);
    PDBorderStyleDictionary border = new PDBorderStyleDictionary();
    border.setWidth(0);
    link.setBorderStyle(border);
    page.getAnnotations().add(link);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
