package org.readout.desk.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.core.document.Capture;
import org.readout.core.document.Cleaner;
import org.readout.core.document.Given;
import org.readout.desk.Gatherer;

/** Files of every kind that a desk takes in; all of them are made here. */
class InputsTest {
  @TempDir Path folder;

  /** What came of a source. */
  private static final class Got implements Gatherer.Sink {
    final List<Capture> captures = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();

    @Override
    public void captured(Capture capture) {
      captures.add(capture);
    }

    @Override
    public void refused(String name, String reason) {
      refusals.add(name + ": " + reason);
    }

    List<String> texts() {
      return captures.stream().map(capture -> Cleaner.clean(capture).text()).toList();
    }
  }

  private Got file(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Got got = new Got();
    new FileGatherer(InputStream.nullInputStream()).sources(List.of(file.toString()), Given.NOTHING, got);
    return got;
  }

  private static Got piped(byte[] bytes) {
    Got got = new Got();
    new FileGatherer(new ByteArrayInputStream(bytes)).sources(List.of("-"), Given.NOTHING, got);
    return got;
  }

  private static byte[] pdf(String... lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        for (int i = 0; i < lines.length; i++) {
          content.beginText();
          content.newLineAtOffset(70, 700 - 14 * i);
          content.showText(lines[i]);
          content.endText();
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  @Test
  void papersAreTakenWhateverTheyAreCalled() throws IOException {
    byte[] pdf = pdf("Norway pledged $5 million to Ghana on Monday, and the two sides agreed to", "build a port.");
    String text = "Norway pledged $5 million to Ghana on Monday, and the two sides agreed to build a port.";
    for (Got got : List.of(file("a.pdf", pdf), file("a.pdf.gz", gzip(pdf)), file("a.txt", pdf), piped(pdf))) {
      assertThat(got.refusals).isEmpty();
      assertThat(got.texts()).containsExactly(text);
      assertThat(got.captures.getFirst().bytes()).as("the original is kept").isEqualTo(pdf);
    }
    assertThat(file("old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}).refusals).singleElement().asString().contains("not read");
  }

  private static String message(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  @Test
  void messagesAreDocumentsWithWhatIsAttached() throws IOException {
    String pdf = Base64.getMimeEncoder().encodeToString(pdf("Norway and Ghana agreed to build a port at Tema before the end of June."));
    byte[] mail = message("Received: from press.example", "From: =?UTF-8?Q?Minist=C3=A8re_of_Ports?= <press@ports.example>", "To: desk@readout.example",
        "Date: Tue, 4 Mar 2031 23:30:00 -0500 (EST)", "Subject: Fwd: =?UTF-8?B?Sm9pbnQgU3RhdGVtZW50?=", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=m", "",
        "--m", "Content-Type: multipart/alternative; boundary=a", "", "--a", "Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "",
        "Norway pledged =A35 million to Ghana, and Ghana thanked Norway at the cere=", "mony.", "--a", "Content-Type: text/html", "", "<p>Norway pledged <b>5 million</b> to Ghana.</p>", "--a--",
        "--m", "Content-Type: application/pdf; name=statement.pdf", "Content-Transfer-Encoding: base64", "Content-Disposition: attachment; filename=statement.pdf", "", pdf,
        "--m", "Content-Type: image/png; name=logo.png", "Content-Transfer-Encoding: base64", "Content-Disposition: attachment; filename=logo.png", "", "iVBORw0KGgo=",
        "--m", "Content-Type: message/rfc822", "", "From: other@press.example", "Date: Mon, 3 Mar 2031 10:00:00 +0000", "Subject: Earlier", "", "Ghana asked Norway for help with its port.", "--m--")
        .getBytes(StandardCharsets.ISO_8859_1);
    for (Got got : List.of(file("mail.eml", mail), piped(mail))) {
      assertThat(got.refusals).isEmpty();
      assertThat(got.texts()).containsExactly("Norway pledged £5 million to Ghana, and Ghana thanked Norway at the ceremony.",
          "Norway and Ghana agreed to build a port at Tema before the end of June.", "Ghana asked Norway for help with its port.");
      assertThat(got.captures).extracting(capture -> capture.given().date()).containsExactly(
          Optional.of(LocalDate.of(2031, 3, 4)), Optional.of(LocalDate.of(2031, 3, 4)), Optional.of(LocalDate.of(2031, 3, 3)));
      assertThat(got.captures.getFirst().given().title()).contains("Joint Statement");
      assertThat(got.captures.getFirst().given().publisher()).contains("Ministère of Ports");
      assertThat(got.captures.get(1).name()).endsWith("#statement.pdf");
    }
    assertThat(file("none.eml", message("From: a@b.example", "Subject: None", "", "").getBytes(StandardCharsets.US_ASCII)).refusals).singleElement().asString().contains("no text");
  }

  private static byte[] record(String type, String target, String contentType, byte[] block) {
    String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-0000000000ff>\r\nWARC-Date: 2031-03-04T00:00:00Z\r\n"
        + (target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\n") + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
    return joined(head.getBytes(StandardCharsets.UTF_8), block, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] response(String target, int status, String headers, byte[] body) {
    return record("response", target, "application/http; msgtype=response", joined(("HTTP/1.1 " + status + " X\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII), body));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] page(int number) {
    return ("<html><body><article><p>Norway pledged $" + number + " million to Ghana, and the two sides agreed to build port number " + number + ".</p></article></body></html>").getBytes(StandardCharsets.UTF_8);
  }

  private static List<byte[]> records() throws IOException {
    return List.of(record("warcinfo", "", "application/warc-fields", "software: test\r\n".getBytes(StandardCharsets.US_ASCII)),
        record("request", "https://press.example/1", "application/http; msgtype=request", "GET /1 HTTP/1.1\r\nHost: press.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
        response("https://press.example/1", 200, "Content-Type: text/html; charset=utf-8\r\n", page(1)),
        response("https://press.example/2", 200, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gzip(page(2))),
        response("https://press.example/chunked", 200, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", joined(Integer.toHexString(page(3).length).getBytes(StandardCharsets.US_ASCII), "\r\n".getBytes(StandardCharsets.US_ASCII), page(3), "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))),
        response("https://press.example/logo.png", 200, "Content-Type: image/png\r\n", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}),
        response("https://press.example/none", 404, "Content-Type: text/html\r\n", page(4)),
        response("https://press.example/robots.txt", 200, "Content-Type: text/plain\r\n", "User-agent: *".getBytes(StandardCharsets.US_ASCII)),
        response("https://press.example/paper.pdf", 200, "Content-Type: application/pdf\r\n", pdf("Ghana and Norway agreed to meet each spring.")),
        record("conversion", "https://press.example/5", "text/plain", "Norway invited Ghana to talks.".getBytes(StandardCharsets.US_ASCII)),
        response("https://press.example/6", 200, "Content-Type: text/html\r\n", page(6)));
  }

  private static final List<String> PAGES = List.of("1", "2", "chunked", "paper.pdf", "5", "6");

  private static List<String> pages(Got got) {
    return got.captures.stream().map(capture -> capture.given().uri().orElseThrow().getPath().substring(1)).toList();
  }

  @Test
  void archivesGiveTheirPagesAndPapers() throws IOException {
    byte[] plain = joined(records().toArray(byte[][]::new));
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (byte[] record : records()) {
      members.writeBytes(gzip(record));
    }
    for (Got got : List.of(file("a.warc", plain), file("a.warc.gz", members.toByteArray()), piped(plain), piped(members.toByteArray()))) {
      assertThat(got.refusals).isEmpty();
      assertThat(pages(got)).isEqualTo(PAGES);
      assertThat(got.texts().get(1)).contains("port number 2");
      assertThat(got.texts().get(2)).contains("port number 3");
      assertThat(got.texts().get(3)).isEqualTo("Ghana and Norway agreed to meet each spring.");
    }
  }

  @Test
  void aSpoiledHeaderIsNamed() throws IOException {
    Got got = file("spoiled.warc", joined(response("https://press.example/1", 200, "Content-Type: text/html\r\0\0\0", page(1)), response("https://press.example/2", 200, "Content-Type: text/html\r\n", page(2))));
    assertThat(pages(got)).containsExactly("2");
    assertThat(got.refusals).singleElement().asString().contains("https://press.example/1");
  }

  @Test
  void aBrokenRecordLeavesTheOthers() throws IOException {
    List<byte[]> records = new ArrayList<>(records());
    for (boolean zipped : new boolean[] {false, true}) {
      for (int broken = 0; broken < records.size(); broken++) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (int i = 0; i < records.size(); i++) {
          byte[] record = zipped ? gzip(records.get(i)) : records.get(i).clone();
          if (i == broken) {
            // In gzip the deflated bytes are spoiled, else the record's header.
            for (int k = zipped ? 20 : 5; k < (zipped ? 60 : 40); k++) {
              record[k] = 0x15;
            }
          }
          archive.writeBytes(record);
        }
        Got got = file("broken-" + zipped + broken + (zipped ? ".warc.gz" : ".warc"), archive.toByteArray());
        List<String> left = new ArrayList<>(PAGES);
        String target = new String(records.get(broken), StandardCharsets.ISO_8859_1).lines().filter(line -> line.startsWith("WARC-Target-URI: ")).map(line -> line.replaceFirst(".*example/", "")).findFirst().orElse("");
        left.remove(target);
        assertThat(pages(got)).as("record " + broken + ", zipped " + zipped).containsAll(left);
        assertThat(got.refusals).as("record " + broken + ", zipped " + zipped).isNotEmpty();
      }
    }
  }
}
