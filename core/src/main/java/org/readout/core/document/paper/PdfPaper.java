package org.readout.core.document.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads PDF files (ISO 32000). */
public final class PdfPaper {
  private static final int MOST_PAGES = 2000;
  private static final int MOST_GLYPHS = 2_000_000;
  private static final long MOST_SCRATCH = 256L << 20;
  private static final int PAGES_NAMED = 10;

  static {
    // The same text on every machine: fonts that a file lacks are never sought among the machine's.
    FontMappers.set(new OwnFonts());
  }

  private PdfPaper() {}

  /** The text of a PDF; columns read one after the other, what repeats at the edges of pages left out. */
  public static Paper read(byte[] bytes, Paper.Words words) {
    try (PDDocument document = Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_SCRATCH).streamCache)) {
      return read(document, words);
    } catch (InvalidPasswordException e) {
      return Paper.refused("an encrypted PDF: it opens only with a password");
    } catch (IOException | RuntimeException e) {
      // Broken files make the library fail in many ways; to the reader all are one.
      return Paper.refused("a broken PDF: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"));
    }
  }

  private static Paper read(PDDocument document, Paper.Words words) throws IOException {
    List<String> problems = new ArrayList<>();
    int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
    if (pages < document.getNumberOfPages()) {
      problems.add("only the first " + MOST_PAGES + " of " + document.getNumberOfPages() + " pages were read");
    }
    GlyphReader reader = new GlyphReader();
    List<List<Strip>> sheets = new ArrayList<>();
    List<Integer> pictures = new ArrayList<>();
    int glyphs = 0;
    for (int i = 0; i < pages && glyphs < MOST_GLYPHS; i++) {
      List<Glyph> sheet = reader.glyphs(document, i);
      glyphs += sheet.size();
      sheets.add(Sheet.strips(sheet));
      if (sheets.getLast().isEmpty() && pictured(document.getPage(i))) {
        pictures.add(i + 1);
      }
    }
    if (sheets.size() < pages) {
      problems.add("only the first " + sheets.size() + " of " + document.getNumberOfPages() + " pages were read");
    }
    if (reader.unreadable() * 2 > glyphs && glyphs > 0) {
      return Paper.refused("a PDF whose fonts do not say which characters they show");
    }
    List<List<Strip>> columns = new ArrayList<>();
    RunningHeads.without(sheets, words).forEach(page -> columns.addAll(Columns.of(page)));
    String text = Paragraphs.of(columns, words);
    if (text.isBlank()) {
      return Paper.refused(pictures.isEmpty() ? "a PDF with no text" : "a scanned PDF: its pages are pictures and hold no text");
    }
    if (!pictures.isEmpty()) {
      problems.add("pages that are pictures and hold no text: " + pictures.stream().limit(PAGES_NAMED).map(String::valueOf).collect(Collectors.joining(", "))
          + (pictures.size() > PAGES_NAMED ? " and " + (pictures.size() - PAGES_NAMED) + " more" : ""));
    }
    return new Paper(text, problems);
  }

  private static boolean pictured(PDPage page) {
    PDResources resources = page.getResources();
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
