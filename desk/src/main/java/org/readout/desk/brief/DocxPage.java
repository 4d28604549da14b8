package org.readout.desk.brief;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document (ECMA-376), A4. */
final class DocxPage implements Page {
  /** The time of every part of the package; the first that zip files know. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String TAIL = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      + "<w:pgMar w:top=\"1021\" w:right=\"1134\" w:bottom=\"1021\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";

  @Override
  public byte[] write(Brief brief) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "[Content_Types].xml", fixed("content-types.xml"));
      put(zip, "_rels/.rels", fixed("relations.xml"));
      put(zip, "word/document.xml", document(brief).getBytes(StandardCharsets.UTF_8));
      put(zip, "word/_rels/document.xml.rels", fixed("document-relations.xml"));
      put(zip, "word/styles.xml", fixed("styles.xml"));
      put(zip, "word/numbering.xml", fixed("numbering.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException("the document was not written", e);
    }
    return bytes.toByteArray();
  }

  private static String document(Brief brief) {
    StringBuilder body = new StringBuilder(HEAD);
    body.append(paragraph("Heading1", Paragraph.of(Run.plain(brief.title()))));
    brief.scope().forEach(one -> body.append(paragraph("Normal", one)));
    for (Part part : brief.parts()) {
      body.append(paragraph("Heading2", Paragraph.of(Run.strong(part.heading()), Run.quiet(part.rest().map(rest -> "  " + rest.text()).orElse("")))));
      part.items().forEach(item -> body.append(paragraph("ListBullet", item)));
    }
    brief.notes().forEach(note -> body.append(paragraph("Normal", note)));
    return body.append(TAIL).toString();
  }

  private static String paragraph(String style, Paragraph paragraph) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + paragraph.runs().stream().map(DocxPage::run).collect(Collectors.joining()) + "</w:p>";
  }

  private static String run(Run run) {
    String style = switch (run.style()) {
      case PLAIN, CITE -> "";
      case STRONG -> "<w:rPr><w:b/></w:rPr>";
      case QUIET -> "<w:rPr><w:color w:val=\"595959\"/></w:rPr>";
    };
    String words = "<w:r>" + style + "<w:t xml:space=\"preserve\">" + escaped(run.text()) + "</w:t></w:r>";
    return run.link().map(link -> "<w:fldSimple w:instr=\" HYPERLINK &quot;" + escaped(link) + "&quot; \">" + words + "</w:fldSimple>").orElse(words);
  }

  /** The text as XML 1.0 has it; what may not stand there is left out. */
  private static String escaped(String text) {
    StringBuilder xml = new StringBuilder();
    text.codePoints().filter(c -> c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF).forEach(c -> {
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        default -> xml.appendCodePoint(c);
      }
    });
    return xml.toString();
  }

  private static byte[] fixed(String name) throws IOException {
    try (InputStream in = DocxPage.class.getResourceAsStream("docx/" + name)) {
      if (in == null) {
        throw new IOException("no resource docx/" + name);
      }
      return in.readAllBytes();
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
