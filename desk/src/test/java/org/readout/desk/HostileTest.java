package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Files made to exhaust or fool whoever reads them, taken in one go with others that are sound, in little memory. */
@DisabledIfSystemProperty(named = "user.language", matches = "tr", disabledReason = "long, and done in the first run")
class HostileTest {
  private static final String ACT = "Norway pledged $5 million to Ghana for schools on Monday. ";
  private static final String WORD = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>";
  /** Seconds for all files together, on a machine that does other things too. */
  private static final int MOST_SECONDS = 400;

  /** In one sentence. */
  private static final int ACTS = 10_000;

  @TempDir static Path folder;
  private static String log;
  private static int status;

  @BeforeAll
  static void takeAll() throws Exception {
    Path inputs = Files.createDirectory(folder.resolve("in"));
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Files.write(inputs.resolve(file.getKey()), file.getValue());
    }
    Process take = Typed.started(folder.resolve("log"), folder.resolve("desk"), List.of("-Xmx700m", "-Xss4m"), "take", inputs.toString());
    boolean ended = take.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    take.destroyForcibly().waitFor();
    log = Files.readString(folder.resolve("log"));
    assertThat(ended).as("all were taken in time: " + log).isTrue();
    status = take.exitValue();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] many(String text, int length) {
    return text(text.repeat(length / text.length() + 1));
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] docx(byte[] document, int parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(text("<Types/>"));
      for (int i = 0; i < parts; i++) {
        zip.putNextEntry(new ZipEntry("word/document" + (i == 0 ? "" : i) + ".xml"));
        zip.write(document);
      }
    }
    return out.toByteArray();
  }

  /** A PDF file of one page whose content is deflated so many times. */
  private static byte[] pdf(byte[] content, int times) throws IOException {
    byte[] packed = content;
    for (int i = 0; i < times; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
        deflater.write(packed);
      }
      packed = out.toByteArray();
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
        + "4 0 obj<</Length " + packed.length + "/Filter[" + "/FlateDecode".repeat(times) + "]>>stream\n"));
    file.write(packed);
    file.write(text("\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF"));
    return file.toByteArray();
  }

  private static byte[] warc() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bomb = zipped(many("<p>Norway pledged.</p>", 64 << 20));
    byte[] head = text("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
    byte[] sound = text("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Norway pledged $12 million to Ghana for wells and roads on Sunday.</p>");
    for (byte[][] body : List.of(new byte[][] {head, bomb}, new byte[][] {sound, new byte[0]})) {
      out.write(text("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/" + body[1].length + "\r\nWARC-Date: 2025-02-05T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
          + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + (body[0].length + body[1].length) + "\r\n\r\n"));
      out.write(body[0]);
      out.write(body[1]);
      out.write(text("\r\n\r\n"));
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("00-sound.txt", text(ACT));
    files.put("acts.txt", text("On Monday " + "Norway pledged $5 million to Ghana and ".repeat(ACTS) + "left."));
    files.put("bomb.txt.gz", zipped(many("Norway ", 64 << 20)));
    files.put("bomb.docx", docx(text(WORD.formatted("A".repeat(70 << 20))), 1));
    files.put("bomb.pdf", pdf(many(" ", 1 << 28), 2));
    files.put("bomb.warc", warc());
    files.put("deep.eml", text("From: a@b.example\nDate: Mon, 3 Feb 2025 10:00:00 +0000\nMIME-Version: 1.0\n" + nested(5_000) + "Content-Type: text/plain\n\n" + ACT));
    files.put("deep.html", text("<body>" + "<div>".repeat(100_000) + ACT));
    files.put("deep-tables.html", text("<body>" + "<table><tr><td>".repeat(40_000) + ACT));
    files.put("deep.jsonl", text("{\"text\":" + "[".repeat(500_000) + "}\n{\"id\":\"after-deep\",\"text\":\"" + ACT.replace("5", "14") + "\"}\n"));
    files.put("deep.docx", docx(text(WORD.formatted("x" + "<w:a>".repeat(100_000))), 1));
    files.put("digits.txt", text("Norway pledged $" + "1".repeat(500_000) + " million to Ghana, " + "1,".repeat(200_000) + ACT));
    files.put("dots.txt", text(ACT + ".".repeat(1_000_000)));
    files.put("entities.html", many("<p>&amp;&lt;&#x41;&notin", 3 << 20));
    files.put("glyphs.pdf", pdf(text("BT /F1 12 Tf 50 700 Td " + "(Norway pledged) Tj ".repeat(100_000) + "ET"), 1));
    files.put("laughs.docx", docx(text("<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>" + WORD.formatted("&c;" + ACT)), 1));
    files.put("line.jsonl", text("{\"text\":\"" + ACT.repeat((100 << 20) / ACT.length()) + "\"}\n{\"id\":\"after-line\",\"text\":\"" + ACT.replace("5", "15") + "\"}\n"));
    files.put("line.txt", many("1, 2; ", 4 << 20));
    files.put("nul.txt", text("Norway pledged\0 $5 million to Ghana."));
    files.put("parts.docx", docx(text(WORD.formatted("Norway ".repeat(1 << 20))), 60));
    files.put("quotes.txt", many("\"' (", 1 << 20));
    files.put("surrogates.jsonl", text("{\"id\":\"lone\",\"title\":\"\\udfff\",\"publisher\":\"a\\u0000b\",\"text\":\"" + ACT.replace("5", "16").strip() + " \\ud83d Ghana thanked \\udc00 Norway.\"}\n"));
    files.put("tags.html", many("<", 1 << 20));
    files.put("word.txt", many("a", 4 << 20));
    files.put("xxe.docx", docx(text("<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + WORD.formatted("&a; Norway pledged $17 million to Ghana.")), 1));
    files.put("xxe.html", text("<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>&a; Norway pledged $18 million to Ghana for schools.</p>"));
    files.put("zz-sound.txt", text(ACT.replace("5", "19")));
    return files;
  }

  private static String nested(int depth) {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      parts.append("Content-Type: multipart/mixed; boundary=\"b").append(i).append("\"\n\n--b").append(i).append('\n');
    }
    return parts.toString();
  }

  @Test
  void eachThatCannotBeReadIsNamedAndTheOthersAreTaken() {
    assertThat(status).isEqualTo(1);
    assertThat(log).doesNotContain("\tat ").doesNotContain("OutOfMemory").doesNotContain("StackOverflow").doesNotContain("could not be coded").doesNotContain("root:");
    for (String name : List.of("bomb.txt.gz", "bomb.docx", "bomb.pdf", "bomb.warc", "deep.eml", "deep.jsonl:1", "deep.docx", "laughs.docx", "line.jsonl:1", "nul.txt", "parts.docx", "xxe.docx")) {
      assertThat(log.lines().filter(line -> line.contains("/" + name))).as(name).hasSize(1);
    }
    String ledger = Typed.on(folder.resolve("desk"), "ledger", "--format", "jsonl").out();
    for (int million : List.of(5, 12, 14, 15, 16, 18, 19)) {
      assertThat(ledger).as("sound beside hostile").contains("pledged $" + million + " million");
    }
    Typed checked = Typed.on(folder.resolve("desk"), "check");
    assertThat(checked.status()).as(checked.out() + checked.err()).isZero();
  }

  @Test
  void everyEntryOfThemStandsInItsText() throws Exception {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = Typed.on(folder.resolve("desk"), "ledger", "--format", "jsonl").lines();
    assertThat(lines.size()).isGreaterThan(ACTS / 10);
    Map<String, String> texts = new TreeMap<>();
    for (String line : lines) {
      JsonNode entry = json.readTree(line);
      String document = entry.path("document").path("id").asText(entry.path("document").asText());
      String text = texts.computeIfAbsent(document, id -> {
        try (Holdings desk = new Main(System.out, System.err, Map.of(), Typed.CLOCK).desk(folder.resolve("desk"))) {
          return desk.text(id).orElse("");
        }
      });
      JsonNode evidence = entry.path("evidence");
      int start = text.offsetByCodePoints(0, evidence.path("start").asInt());
      assertThat(text.startsWith(evidence.path("text").asText(), start)).as(line).isTrue();
    }
  }

  @Test
  void lettersInDisorderAreReadWithLessConfidence() throws Exception {
    Path file = Files.writeString(folder.resolve("disorder.jsonl"),
        "{\"text\":\"Norway pledged to provide financial assistance to Ghana for building schools throughout the northern region.\"}\n"
        + "{\"text\":\"Norway pledged to pvoirde finnaical assictsnae to Ghana for bludiing scoohls trouhgohut the nhtroern roiegn.\"}\n");
    List<Double> best = Typed.on(folder.resolve("none"), "code", file.toString()).lines().stream().map(line -> {
      try {
        double most = 0;
        for (JsonNode entry : new ObjectMapper().readTree(line).path("entries")) {
          most = Math.max(most, entry.path("confidence").asDouble());
        }
        return most;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }).toList();
    assertThat(best.get(0)).isGreaterThan(0.5);
    assertThat(best.get(1)).isLessThan(best.get(0) * 0.8);
  }
}
