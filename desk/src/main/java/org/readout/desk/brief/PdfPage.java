package org.readout.desk.brief;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF of A4 pages in Liberation Sans; characters that the font does not have stand as question marks. */
final class PdfPage implements Page {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float TITLE = 14;
  private static final float HEADING = 10.5f;
  private static final float BODY = 8.8f;
  private static final float INDENT = 10;

  /** How many pages of A4 a briefing fills. */
  static int pages(Brief brief) {
    return written(brief, new ByteArrayOutputStream());
  }

  @Override
  public byte[] write(Brief brief) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written(brief, bytes);
    return bytes.toByteArray();
  }

  private static int written(Brief brief, ByteArrayOutputStream bytes) {
    try (PDDocument document = new PDDocument(); InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
      if (font == null) {
        throw new IOException("no resource " + FONT);
      }
      document.setDocumentId(1L);
      document.getDocumentInformation().setTitle(brief.title());
      document.getDocumentCatalog().setLanguage("en");
      try (PdfColumn column = new PdfColumn(document, PDType0Font.load(document, font))) {
        lay(brief, column);
      }
      document.save(bytes);
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF was not written", e);
    }
  }

  private static void lay(Brief brief, PdfColumn column) throws IOException {
    column.lay(Paragraph.of(Run.strong(brief.title())), TITLE, 0);
    column.space(3);
    for (Paragraph paragraph : brief.scope()) {
      column.lay(paragraph, BODY, 0);
    }
    for (Part part : brief.parts()) {
      column.space(6);
      column.keep(HEADING + 4 * BODY);
      column.lay(Paragraph.of(Run.strong(part.heading()), Run.quiet(part.rest().map(rest -> "  " + rest.text()).orElse(""))), HEADING, 0);
      column.rule();
      for (Paragraph item : part.items()) {
        column.bullet(BODY);
        column.lay(item, BODY, INDENT);
        column.space(2);
      }
    }
    column.space(6);
    if (!brief.notes().isEmpty()) {
      String notes = brief.notes().stream().map(Paragraph::text).collect(Collectors.joining(" "));
      column.lay(Paragraph.of(Run.quiet(notes)), BODY - 1.2f, 0);
    }
  }
}
