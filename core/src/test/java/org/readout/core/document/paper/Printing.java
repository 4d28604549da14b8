package org.readout.core.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Prints PDF files for tests: A4 pages, lines set one by one. */
final class Printing implements AutoCloseable {
  static final PDFont ROMAN = new PDType1Font(FontName.TIMES_ROMAN);
  static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
  static final Paper.Words WORDS = new Paper.Words() {
    @Override
    public boolean compounding(String word) {
      return Set.of("long", "high").contains(word.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean folio(String line) {
      return line.matches("(?:Page )?\\d{1,3}|- \\d{1,3} -");
    }
  };

  private final PDDocument document = new PDDocument();

  /** A piece of text and where it goes: x and y from the top left corner, in points. */
  record Piece(String text, double x, double y, PDFont font, double size) {}

  static Piece at(double x, double y, String text) {
    return new Piece(text, x, y, ROMAN, 11);
  }

  static Piece at(double x, double y, String text, PDFont font, double size) {
    return new Piece(text, x, y, font, size);
  }

  Printing page(List<Piece> pieces) {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (Piece piece : pieces) {
        content.beginText();
        content.setFont(piece.font(), (float) piece.size());
        content.newLineAtOffset((float) piece.x(), (float) (PDRectangle.A4.getHeight() - piece.y()));
        content.showText(piece.text());
        content.endText();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A page that is a picture. */
  Printing picture() {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(LosslessFactory.createFromImage(document, new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_INT_RGB)), 50, 50, 400, 600);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The words set in lines no wider than {@code width}, the first at {@code y}; words may be parted where they hold a soft hyphen. */
  static List<Piece> column(double x, double y, double width, double leading, String words) {
    List<Piece> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double at = y;
    for (String word : words.split(" ")) {
      String whole = word.replace("\u00AD", "");
      if (width(line + " " + whole) > width && !line.isEmpty()) {
        int part = word.indexOf('\u00AD');
        String first = part < 1 ? "" : word.charAt(part - 1) == '-' ? word.substring(0, part) : word.substring(0, part) + "-";
        boolean fits = part > 0 && width(line + " " + first) <= width;
        lines.add(at(x, at, fits ? line + " " + first : line.toString()));
        at += leading;
        line.setLength(0);
        line.append(fits ? word.substring(part + 1).replace("\u00AD", "") : whole);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(whole);
      }
    }
    lines.add(at(x, at, line.toString()));
    return lines;
  }

  private static double width(String words) {
    try {
      return ROMAN.getStringWidth(words) * 11 / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    return bytes("");
  }

  /** The file; with a password that asks for it. */
  byte[] bytes(String password) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password + "-owner", password, new AccessPermission()));
      }
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
