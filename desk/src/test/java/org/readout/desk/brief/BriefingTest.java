package org.readout.desk.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.core.ledger.Alert;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.Statement;
import org.readout.core.ledger.Telling;
import org.readout.core.ledger.Turn;
import org.readout.core.ontology.Kind;
import org.readout.core.profile.Profiles;
import org.readout.core.thread.Comparison;
import org.readout.desk.Filter;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Question;
import org.readout.desk.Typed;

/** Briefings of one small ledger, written out by hand. {@code -Dreadout.golden=write} writes the expected ones anew. */
class BriefingTest {
  private static final Profiles PROFILES = Profiles.bundled();
  private static final BiFunction<String, String, Comparison> COMPARABLE = (before, after) -> new Comparison(true, "same series");
  private static final Question EVERYTHING = question("2025-06-01", Optional.empty(), Optional.empty(), Optional.empty(), 6);
  private static final Question PERIOD = question("2025-06-01", Optional.of("2025-01-01"), Optional.empty(), Optional.empty(), 6);
  private static final Question MEETING = question("2025-06-01", Optional.empty(), Optional.of("2025-07-12"), Optional.of("GHA"), 6);

  private static Question question(String asOf, Optional<String> since, Optional<String> before, Optional<String> side, int most) {
    Filter any = Filter.ANY;
    Filter filter = new Filter(any.actors(), any.recipients(), any.kinds(), any.acts(), any.about(), any.fields(), since.map(LocalDate::parse),
        Optional.empty(), any.documents(), any.statuses(), any.minConfidence());
    return new Question(filter, LocalDate.parse(asOf), before.isPresent() ? List.of("GHA", "NOR") : List.of(), before.map(LocalDate::parse), side, most);
  }

  private static List<HeldEntry> entries() throws IOException {
    List<HeldEntry> entries = new ArrayList<>();
    try (InputStream in = BriefingTest.class.getResourceAsStream("/cases/brief/entries.jsonl")) {
      for (String line : new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        JsonNode one = new ObjectMapper().readTree(line);
        JsonNode held = one.path("document");
        Optional<LocalDate> date = Optional.ofNullable(held.path("date").textValue()).map(LocalDate::parse);
        HeldDocument document = new HeldDocument(held.path("id").asText(), held.path("name").asText(), Optional.ofNullable(held.path("uri").textValue()),
            held.path("genre").asText(), Optional.ofNullable(held.path("publisher").textValue()), Optional.ofNullable(held.path("title").textValue()), date,
            date.isPresent() ? "given" : "unknown", "en", held.path("carriers").asInt(), Optional.ofNullable(held.path("released_by").textValue()));
        entries.add(new HeldEntry(document, (ObjectNode) one.path("entry")));
      }
    }
    return entries;
  }

  private static byte[] written(Question question, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Briefing briefing = new Briefing(question, List.of(), COMPARABLE, PROFILES, format, new PrintStream(out, false, StandardCharsets.UTF_8));
    for (HeldEntry entry : entries()) {
      briefing.entry(entry);
    }
    briefing.end();
    return out.toByteArray();
  }

  private static String text(Question question) throws IOException {
    return new String(written(question, "text"), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"everything.text", "period.text", "meeting.text", "meeting.markdown", "meeting.html"})
  void theGoldenBriefingsHold(String name) throws IOException {
    Question question = name.startsWith("everything") ? EVERYTHING : name.startsWith("period") ? PERIOD : MEETING;
    byte[] written = written(question, name.substring(name.indexOf('.') + 1));
    if ("write".equals(System.getProperty("readout.golden"))) {
      Files.write(Typed.root().resolve("desk/src/test/resources/cases/brief/" + name), written);
    }
    try (InputStream in = BriefingTest.class.getResourceAsStream("/cases/brief/" + name)) {
      assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "docx", "pdf"})
  void theSameQuestionGivesTheSameBytes(String format) throws IOException {
    assertThat(written(MEETING, format)).isEqualTo(written(MEETING, format));
  }

  @Test
  void whatOnlyTheBeneficiaryTellsIsLaidToIt() throws IOException {
    assertThat(text(EVERYTHING).replaceAll("\\s+", " ")).contains("Norway to Ghana (pledge), according to Ghana: “Norway had promised Ghana two ferries");
  }

  @Test
  void repeatsAreCountedAndNotListed() throws IOException {
    String all = text(EVERYTHING).replaceAll("\\s+", " ");
    assertThat(all).contains("Said 3 times in 3 documents, last on 1 Mar 2025").containsOnlyOnce("cooperation on fisheries");
    assertThat(text(PERIOD)).contains("Besides, 1 said before was said again.").doesNotContain("cooperation on fisheries");
  }

  @Test
  void whatIsDeliveredIsNotDueAndThreatsAndAccusationsArePromisesToNobody() throws IOException {
    Brief brief = brief(EVERYTHING);
    assertThat(lines(brief, "Due by now (1)")).singleElement().asString().contains("two ferries");
    assertThat(lines(brief, "Threats (1)")).singleElement().asString().contains("cut aid");
    assertThat(lines(brief, "Alleged, claimed or denied (1)")).singleElement().asString().contains("(attack, alleged)");
    assertThat(lines(brief, "Commitments")).noneMatch(line -> line.contains("cut aid"));
    assertThat(lines(brief, "What to watch (2)").getFirst()).contains("will visit Ghana");
    assertThat(lines(brief, "Said by only one side (2)")).hasSize(2);
  }

  @Test
  void beforeAMeetingEachSideSeesWhatIsAsked() throws IOException {
    assertThat(lines(brief(MEETING), "Asked of us (1)")).singleElement().asString().contains("salmon");
    assertThat(lines(brief(MEETING), "Asked by us (1)")).singleElement().asString().contains("pressed Norway");
  }

  private static Telling telling(String entry, String document, String day, String words) {
    return new Telling(Optional.of(entry), document, Optional.of(LocalDate.parse(day)), Optional.of("Foreign ministry"), Optional.of("Statement"), Optional.of("pledge"),
        Optional.of("official-text"), Optional.of("actor"), words, 0, words.length());
  }

  private static Turn turn(String day, Change change, Telling telling) {
    Optional<LocalDate> date = Optional.of(LocalDate.parse(day));
    return new Turn(date, new Statement(List.of("NOR"), date, Optional.empty()), "commitment", "pledge", change, false, List.of("x"), List.of(telling), List.of());
  }

  private static Brief brief(List<Turn> turns, List<Alert> alerts, Change change, BiFunction<String, String, Comparison> comparing) throws IOException {
    MatterThread thread = new MatterThread("t", List.of("GHA", "NOR"), "port", "Port of Tema", "trade", LocalDate.parse("2025-06-01"), Optional.empty(), false,
        Optional.empty(), turns, alerts);
    assertThat(turns.getLast().change()).isEqualTo(change);
    Briefing briefing = new Briefing(PERIOD, List.of(thread), comparing, PROFILES, "text", System.out);
    entries().forEach(briefing::entry);
    return briefing.brief();
  }

  @Test
  void threadsShowChangedWordingWithBothQuotesAndWhatWasLookedForInSilence() throws IOException {
    Telling first = telling("entry1", "d1", "2024-06-03", "will support the port");
    Telling then = telling("entry9", "d3", "2025-02-06", "will consider support for the port");
    Alert alert = new Alert("due-passed", Optional.of(LocalDate.parse("2024-12-31")), first, "a delivery of ferries",
        List.of(new Alert.Searched("Illustration Daily", 3, Optional.of(LocalDate.parse("2025-05-10")), "healthy")));
    Brief brief = brief(List.of(turn("2024-06-03", Change.ANNOUNCED, first), turn("2025-02-06", Change.SOFTER, then)), List.of(alert), Change.SOFTER, COMPARABLE);
    assertThat(lines(brief, "Changed wording (1)")).singleElement().asString().contains("softer (machine, unchecked)").contains("Norway: “will support the port”")
        .contains("“will consider support for the port”").contains("[2]").contains("[3]").contains("official text; ").contains("the actor’s own telling");
    assertThat(lines(brief, "Said otherwise")).isEmpty();
    assertThat(lines(brief, "Due and silent (1)")).singleElement().asString().contains("Due 31 Dec 2024. No delivery found.")
        .contains("Looked for: a delivery of ferries, in Illustration Daily (3 documents, newest 10 May 2025, healthy)").doesNotContain("broken");
    assertThat(lines(brief, "Due by now")).isEmpty();
  }

  @Test
  void ofTextsThatDoNotCompareNothingIsClaimed() throws IOException {
    Telling first = telling("entry1", "d1", "2024-06-03", "will support the port");
    Telling then = new Telling(Optional.of("entry9"), "d3", Optional.of(LocalDate.parse("2025-02-06")), Optional.of("Daily"), Optional.of("Report"), Optional.of("pledge"),
        Optional.of("paraphrase"), Optional.of("reporter"), "will think of the port", 0, 22);
    List<Turn> turns = List.of(turn("2024-06-03", Change.ANNOUNCED, first), turn("2025-02-06", Change.REWORDED, then));
    Brief brief = brief(turns, List.of(), Change.REWORDED, (before, after) -> new Comparison(false, before + " and " + after + " are not of one series"));
    assertThat(lines(brief, "Changed wording")).isEmpty();
    assertThat(lines(brief, "Said otherwise in texts that do not compare (1)")).singleElement().asString().contains("“will support the port”").contains("“will think of the port”")
        .endsWith("Not comparable; no shift established: the text of 3 Jun 2024 and the text of 6 Feb 2025 are not of one series. To obtain: the full text of 6 Feb 2025.").doesNotContain("reworded");
    List<Turn> withdrawn = List.of(turns.getFirst(), turn("2025-02-06", Change.WITHDRAWN, then));
    assertThat(lines(brief(withdrawn, List.of(), Change.WITHDRAWN, (before, after) -> new Comparison(false, "no")), "Changed wording (1)"))
        .as("what is done needs no comparison of words").singleElement().asString().contains("withdrawn (machine, unchecked)");
  }

  private static Brief brief(Question question) throws IOException {
    Briefing briefing = new Briefing(question, List.of(), COMPARABLE, PROFILES, "text", System.out);
    entries().forEach(briefing::entry);
    return briefing.brief();
  }

  private static List<String> lines(Brief brief, String heading) {
    return brief.parts().stream().filter(part -> part.heading().startsWith(heading)).flatMap(part -> part.items().stream()).map(Paragraph::text).toList();
  }

  @Test
  void theNumbersAgreeWithTheLedger() throws IOException {
    assertThat(text(EVERYTHING)).contains(entries().size() + " entries from 6 documents");
    long since = entries().stream().filter(entry -> entry.document().date().filter(day -> !day.isBefore(LocalDate.of(2025, 1, 1))).isPresent()).count();
    assertThat(text(PERIOD)).contains(since + " entries from 3 documents since 1 Jan 2025");
    assertThat(brief(question("2025-06-01", Optional.empty(), Optional.empty(), Optional.empty(), 1)).parts()).filteredOn(part -> !part.heading().equals("Sources")).allMatch(part -> part.items().size() == 1);
  }

  @Test
  void markdownShowsTheWordsAndNoMarkupOfTheirs() throws IOException {
    String markdown = new String(written(EVERYTHING, "markdown"), StandardCharsets.UTF_8);
    String shown = TextContentRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    assertThat(shown).contains("Readout <b>of talks</b> & *more*").contains("<script>the trawlers</script>");
    assertThat(markdown).doesNotContain("<script>");
  }

  @Test
  void htmlHoldsNoScriptAndNothingFromOutside() throws IOException {
    Document page = Jsoup.parse(new String(written(EVERYTHING, "html"), StandardCharsets.UTF_8));
    assertThat(page.select("script, img, iframe, link, [onclick], b")).isEmpty();
    assertThat(page.text()).contains("<script>the trawlers</script>").contains("Readout <b>of talks</b> & *more*");
    assertThat(page.select("a").eachAttr("href")).contains("https://example.org/d3?a=1&b=2").allMatch(link -> link.startsWith("https://"));
    assertThat(page.select("li").size()).isEqualTo((int) brief(EVERYTHING).parts().stream().mapToLong(part -> part.items().size()).sum());
  }

  @Test
  void docxIsReadByPoi() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(EVERYTHING, "docx")));
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      assertThat(words.getText()).contains("<script>the trawlers</script>").contains("according to Ghana");
      List<String> headings = document.getParagraphs().stream().filter(p -> "Heading2".equals(p.getStyle())).map(p -> p.getText()).toList();
      assertThat(headings).isEqualTo(brief(EVERYTHING).parts().stream().map(part -> part.heading() + part.rest().map(rest -> "  " + rest.text()).orElse("")).toList());
    }
  }

  @Test
  void pdfHoldsEveryWordAndTheMeetingFitsAPage() throws IOException {
    try (PDDocument document = Loader.loadPDF(written(EVERYTHING, "pdf"))) {
      String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      for (Part part : brief(EVERYTHING).parts()) {
        part.items().forEach(item -> assertThat(words).contains(item.text().replaceAll("\\s+", " ")));
      }
    }
    try (PDDocument document = Loader.loadPDF(written(MEETING, "pdf"))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void itFitsAPageWhereItCan() throws IOException {
    Briefing briefing = new Briefing(question("2025-06-01", Optional.empty(), Optional.empty(), Optional.empty(), 0), List.of(), COMPARABLE, PROFILES, "pdf", System.out);
    List<HeldEntry> entries = entries().stream().filter(entry -> entry.text("kind").equals(Optional.of("commitment"))).toList();
    for (int copy = 0; copy < 12; copy++) {
      for (HeldEntry entry : entries) {
        ObjectNode other = entry.json().deepCopy();
        other.putArray("about").addObject().put("text", "matter " + copy + " of " + entry.text("act").orElse(""));
        briefing.entry(new HeldEntry(entry.document(), other));
      }
    }
    Brief brief = briefing.brief();
    assertThat(PdfPage.pages(brief)).isEqualTo(1);
    assertThat(brief.parts()).allMatch(part -> part.items().size() <= 10).anyMatch(part -> part.rest().isPresent());
  }

  /** One of the ledger's entries, read with this confidence, about something else. */
  private static HeldEntry like(int index, String about, double confidence) throws IOException {
    HeldEntry entry = entries().get(index);
    ObjectNode other = entry.json().deepCopy();
    other.put("confidence", confidence).put("id", about).putArray("about").addObject().put("text", about);
    other.remove("reviewed");
    return new HeldEntry(entry.document(), other);
  }

  private static Brief brief(Question question, HeldEntry... entries) {
    Briefing briefing = new Briefing(question, List.of(), COMPARABLE, PROFILES, "text", System.out);
    List.of(entries).forEach(briefing::entry);
    return briefing.brief();
  }

  @Test
  void whatTheMachineIsNotSureOfIsCountedAndLeftOut() throws IOException {
    HeldEntry reviewed = like(1, "reviewed rail", 0.5);
    reviewed.json().putObject("reviewed").put("verdict", "accepted");
    Brief brief = brief(EVERYTHING, like(1, "sure rail", 0.7), like(1, "unsure rail", 0.69), reviewed);
    assertThat(lines(brief, "Commitments (2)")).noneMatch(line -> line.contains("nsure rail"));
    assertThat(brief.scope()).extracting(Paragraph::text).contains("1 more of which the machine is not sure is left out; review them, or take them in with --min-confidence 0.");
    Filter all = new Filter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), OptionalDouble.of(0.5));
    Question taken = new Question(all, EVERYTHING.asOf(), List.of(), Optional.empty(), Optional.empty(), 6);
    assertThat(lines(brief(taken, like(1, "unsure rail", 0.69)), "Commitments (1)")).hasSize(1);
  }

  @Test
  void everyDocumentQuotedIsListedOnceWithItsNumber() throws IOException {
    Brief brief = brief(EVERYTHING);
    List<String> sources = lines(brief, "Sources");
    assertThat(sources).hasSize(6).allMatch(line -> line.matches("\\[\\d] .+ \\[d\\d]")).anyMatch(line -> line.endsWith("] Press briefing, Illustration Daily, 3 Jun 2024, carried in 2 more [d1]"));
    List<Part> said = brief.parts().subList(0, brief.parts().size() - 1);
    assertThat(said.stream().flatMap(part -> part.items().stream()).map(Paragraph::text)).allMatch(line -> line.matches(".* \\[[1-6]]"));
  }

  @Test
  void theLatestComesFirstAndOfOneDayWhatSaysMost() throws IOException {
    HeldEntry plain = like(1, "plain", 0.95);
    plain.json().remove(List.of("amount", "when"));
    Brief brief = brief(EVERYTHING, plain, like(1, "with a sum and a day", 0.95), like(9, "later", 0.8));
    assertThat(brief.parts().getFirst().items()).extracting(Paragraph::text).extracting(line -> line.substring(0, line.indexOf('.')))
        .containsExactly("Later", "With a sum and a day", "Plain");
  }

  @Test
  void anIncidentConcernsWhoeverAdministersItsPlace() throws IOException {
    HeldEntry attack = like(2, "Norwegian engineers", 0.9);
    attack.json().set("recipients", attack.json().arrayNode().add(attack.json().objectNode().put("code", "NOR")));
    attack.json().put("status", "asserted").putObject("place").put("administered_by", "GHA");
    Question both = new Question(Filter.ANY, EVERYTHING.asOf(), List.of("GHA", "NOR"), Optional.empty(), Optional.empty(), 6);
    assertThat(lines(brief(both, attack), "Incidents (1)")).hasSize(1);
    attack.json().remove("place");
    assertThat(brief(both, attack).parts()).isEmpty();
  }

  @Test
  void everyLabelHasItsWords() {
    assertThat(Words.ALL.towards().keySet()).containsExactlyInAnyOrder(java.util.Arrays.stream(Kind.values()).map(Kind::label).toArray(String[]::new));
    assertThat(Words.ALL.headings().keySet()).containsExactlyInAnyOrder(Section.values());
    assertThat(Words.ALL.voice()).hasSize(org.readout.core.discourse.Voice.values().length);
    assertThat(Words.ALL.wording()).hasSize(org.readout.core.discourse.Wording.values().length);
  }

  @Test
  void aMeetingInThePastIsRefused() {
    assertThatThrownBy(() -> question("2025-06-01", Optional.empty(), Optional.of("2025-05-01"), Optional.empty(), 6)).hasMessageContaining("2025-05-01");
  }
}
