package org.readout.core.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxPaperTest {
  @TempDir Path folder;

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String document(String body) {
    return "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
        + body + "</w:body></w:document>";
  }

  private static String paragraph(String properties, String... runs) {
    StringBuilder text = new StringBuilder("<w:p><w:pPr>" + properties + "</w:pPr>");
    for (String run : runs) {
      text.append("<w:r><w:t xml:space=\"preserve\">").append(run).append("</w:t></w:r>");
    }
    return text.append("</w:p>").toString();
  }

  @Test
  void bodyListsTablesAndNotesAreReadAndNothingElse() throws IOException {
    String cell = "<w:tc>%s</w:tc>";
    String body = paragraph("<w:pStyle w:val=\"Title\"/>", "Joint Statement") + paragraph("", "Norway and ", "Peru ", "agreed.")
        + paragraph("<w:numPr><w:numId w:val=\"3\"/></w:numPr>", "Open two harbours") + paragraph("<w:pStyle w:val=\"Heading1\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr>", "Trade")
        + "<w:p><w:r><w:t>Peru </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>will </w:t></w:r></w:ins><w:r><w:t>send</w:t><w:noBreakHyphen/><w:t>off ships.</w:t></w:r></w:p>"
        + "<w:tbl><w:tr>" + cell.formatted(paragraph("", "Port")) + cell.formatted(paragraph("", "Year")) + "</w:tr></w:tbl>"
        + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph("", "In a box.") + "</w:txbxContent></mc:Choice><mc:Fallback>" + paragraph("", "In a box.") + "</mc:Fallback></mc:AlternateContent><w:t>Around it.</w:t></w:r></w:p>";
    Paper paper = DocxPaper.read(zip(Map.of("word/document.xml", document(body), "word/header1.xml", document(paragraph("", "MINISTRY")),
        "word/footnotes.xml", document(paragraph("", "Signed in Lima.")), "word/comments.xml", document(paragraph("", "Ask the lawyers.")))));
    assertThat(paper.text()).isEqualTo("Joint Statement\n\nNorway and Peru agreed.\n\n• Open two harbours\n\nTrade\n\nPeru will send-off ships.\n\nPort | Year\n\nIn a box.\n\nAround it.\n\nSigned in Lima.");
    assertThat(paper.problems()).isEmpty();
  }

  @Test
  void noFileIsReadForAnother() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    String hostile = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + document(paragraph("", "before &x; after")).substring("<?xml version=\"1.0\"?>".length());
    Paper paper = DocxPaper.read(zip(Map.of("word/document.xml", hostile)));
    assertThat(paper.text() + paper.problems()).doesNotContain("the secret");
    assertThat(paper.problems()).isNotEmpty();
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    byte[] whole = zip(Map.of("word/document.xml", document(paragraph("", "Norway and Peru agreed to build a port."))));
    assertThat(DocxPaper.read(Arrays.copyOf(whole, whole.length / 2)).problems()).singleElement().asString().contains("Word document");
    assertThat(DocxPaper.read(zip(Map.of("word/document.xml", "<w:document"))).problems()).singleElement().asString().contains("broken");
    assertThat(DocxPaper.read(zip(Map.of("content.xml", "<a/>"))).problems()).containsExactly("an archive that is no Word document");
    assertThat(DocxPaper.read(zip(Map.of("word/document.xml", document("")))).problems()).containsExactly("a Word document with no text");
  }
}
