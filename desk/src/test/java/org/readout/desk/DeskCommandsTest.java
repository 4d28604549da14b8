package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a person types them, on a real desk file. */
class DeskCommandsTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String REPORT = "Envoys meet\n\nGhana and Norway agreed to deepen cooperation on fisheries. Norway pledged $5 million to Ghana on Monday.\n";

  @TempDir Path folder;

  private Typed run(String... arguments) {
    return Typed.at(CLOCK, folder.resolve("desk"), Map.of(), arguments);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void takingTwiceChangesNothing() throws IOException {
    String report = file("report.txt", REPORT).toString();
    assertThat(run("take", report).status()).isZero();
    String first = run("ledger", "--format", "jsonl").out();
    assertThat(first).contains("\"pledge\"").contains("\"agree\"");
    assertThat(run("take", report).status()).isZero();
    assertThat(run("ledger", "--format", "jsonl").out()).isEqualTo(first);
  }

  @Test
  void aBetterFoundedDateReplacesAWorse() throws IOException {
    String report = file("report.txt", REPORT).toString();
    run("take", report);
    assertThat(run("ledger").out()).contains("unknown");
    run("take", report, "--date", "2025-02-05");
    assertThat(run("ledger").out()).contains("2025-02-05").doesNotContain("unknown");
    run("take", report);
    assertThat(run("ledger").out()).contains("2025-02-05");
  }

  @Test
  void aChangedTextUnderAKnownIdIsANewVersion() throws IOException {
    String one = "{\"id\":\"x\",\"date\":\"2025-02-05\",\"text\":\"Norway pledged $5 million to Ghana.\"}\n";
    String two = "{\"id\":\"x\",\"date\":\"2025-02-05\",\"text\":\"Norway pledged $6 million to Ghana.\"}\n";
    run("take", file("a.jsonl", one).toString());
    run("take", file("b.jsonl", two).toString());
    String ledger = run("ledger", "--format", "jsonl").out();
    assertThat(ledger).contains("$6 million").doesNotContain("$5 million").contains("x@2");
  }

  @Test
  void badInputIsNamedAndTheRestDone() throws IOException {
    file("good.txt", REPORT);
    file("empty.txt", "");
    Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 0, 5, (byte) 0x89});
    file("lines.jsonl", "{\"text\":\"Norway urged Ghana to reopen the port of Tema without delay.\"}\nnot json\n");
    Files.writeString(folder.resolve("big.txt"), "a ".repeat(3 << 20));
    Typed result = run("take", folder.toString(), folder.resolve("missing.txt").toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("empty.txt").contains("binary.txt").contains("lines.jsonl:2").contains("big.txt").contains("missing.txt");
    assertThat(run("ledger").out()).contains("pledge");
  }

  @Test
  void oneAndTwoThreadsGiveTheSameBytes() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append("{\"id\":\"d").append(i).append("\",\"date\":\"2025-01-05\",\"text\":\"Norway promised to send ").append(i).append(" ferries to Ghana next month. Ghana thanked Norway.\"}\n");
    }
    String file = file("many.jsonl", lines.toString()).toString();
    String single = run("code", file, "--threads", "1").out();
    assertThat(single.lines()).hasSize(40);
    assertThat(run("code", file, "--threads", "2").out()).isEqualTo(single);
  }

  @Test
  void exportedCellsAreNoFormulas() throws IOException {
    file("report.jsonl", "{\"id\":\"=cmd()\",\"date\":\"2025-01-05\",\"title\":\"=1+1\",\"text\":\"Norway pledged $5 million to Ghana.\"}\n");
    run("take", folder.resolve("report.jsonl").toString());
    assertThat(run("export", "csv").out().lines().skip(1)).isNotEmpty().noneMatch(line -> line.startsWith("=") || line.contains(",="));
  }

  @Test
  void searchFindsWordsAndSurvivesOddOnes() throws IOException {
    run("take", file("report.txt", REPORT).toString());
    assertThat(run("search", "fisheries").out()).contains("Envoys meet");
    assertThat(run("search", "\"fish AND (").status()).isLessThan(2);
  }

  @Test
  void wrongUsageIsTwo() throws IOException {
    run("take", file("report.txt", REPORT).toString());
    assertThat(run("ledger", "--kind", "gift").status()).isEqualTo(2);
    assertThat(run("nonsense").status()).isEqualTo(2);
    assertThat(run("ledger", "--actor", "ZZZ").err()).contains("ZZZ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "take", "ledger", "brief", "search", "export", "recode", "review", "clean", "code", "read", "sources", "watch", "documents"})
  void helpHasExamples(String command) {
    Typed help = run(command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("EXAMPLES").contains("./readout " + command);
  }

  @Test
  void otherLanguagesAreKeptAndNotCoded() throws IOException {
    String german = "Norwegen und Ghana haben am Montag vereinbart, die Zusammenarbeit in der Fischerei zu vertiefen, teilten beide Regierungen in Oslo mit. Die Gespräche werden im Herbst fortgesetzt.";
    run("take", file("bericht.txt", german).toString());
    assertThat(run("ledger", "--format", "jsonl").out()).isEmpty();
    assertThat(run("search", "Fischerei").out()).contains("Fischerei");
  }

  @Test
  void recodingKeepsTheLedger() throws IOException {
    run("take", file("report.txt", REPORT).toString());
    List<String> before = run("ledger", "--format", "jsonl").out().lines().toList();
    assertThat(run("recode").status()).isZero();
    assertThat(run("ledger", "--format", "jsonl").out().lines().toList()).isEqualTo(before);
  }

  private String entry(String act) {
    return run("ledger", "--format", "jsonl", "--act", act).out().replaceAll("(?s)^.*?\"id\":\"([a-z2-7]+)\".*$", "$1");
  }

  @Test
  void correctionsShowEverywhereAndSurviveRecoding() throws IOException {
    String file = file("report.jsonl", "{\"id\":\"r\",\"date\":\"2025-01-05\",\"text\":" + new com.fasterxml.jackson.databind.node.TextNode(REPORT) + "}\n").toString();
    run("take", file);
    String machine = entry("pledge");
    assertThat(run("review", "change", machine, "--set", "recipients=TGO", "--set", "act=provide", "--by", "ann").err()).isEmpty();
    assertThat(run("review", "add", "r", "--text", "deepen cooperation on fisheries", "--set", "act=intend", "--set", "actors=NOR,GHA").err()).isEmpty();
    assertThat(run("review", "reject", entry("agree")).status()).isZero();
    String ledger = run("ledger", "--format", "jsonl").out();
    assertThat(ledger).contains("\"origin\":\"human\"").contains("\"revision_of\":\"" + machine + "\"").contains("\"act\":\"intend\"").doesNotContain("\"act\":\"agree\"");
    assertThat(run("ledger", "--recipient", "TGO", "--act", "provide").out()).contains("provide");
    assertThat(run("brief").out()).contains("Delivered or under way (1)").contains("Norway to Togo (provide)");
    assertThat(run("export", "csv").out()).contains("TGO");
    assertThat(run("recode").status()).isZero();
    assertThat(run("ledger", "--format", "jsonl").out()).isEqualTo(ledger);
    run("take", file("again.jsonl", "{\"id\":\"r\",\"date\":\"2025-01-05\",\"text\":" + new com.fasterxml.jackson.databind.node.TextNode("A new first line, put in by an editor.\n\n" + REPORT) + "}\n").toString());
    assertThat(run("ledger", "--format", "jsonl").out()).contains("r@2").contains("TGO").contains("\"act\":\"intend\"").doesNotContain("\"act\":\"agree\"");
    assertThat(run("review", "list").out().lines()).hasSize(3);
  }

  @Test
  void undoBringsTheMachinesEntryBack() throws IOException {
    run("take", file("report.txt", REPORT).toString());
    String before = run("ledger", "--format", "jsonl").out();
    run("review", "reject", entry("pledge"), "--by", "ann");
    assertThat(run("ledger").out()).doesNotContain("pledge");
    assertThat(run("review", "undo", "--by", "bob").status()).as("nothing of bob's").isEqualTo(1);
    assertThat(run("review", "undo", "--by", "ann").status()).isZero();
    assertThat(run("ledger", "--format", "jsonl").out()).isEqualTo(before);
  }

  @Test
  void onlyTheRandomQueueCounts() throws IOException {
    run("take", file("report.txt", REPORT).toString());
    run("review", "accept", entry("pledge"));
    assertThat(run("review", "tally").out()).startsWith("entry           0 of    0");
    for (int i = 0; i < 2; i++) {
      String next = run("review", "next", "--queue", "random").out();
      run("review", i == 0 ? "reject" : "accept", next.split(" ")[0], "--queue", "random");
    }
    assertThat(run("review", "tally").out()).doesNotStartWith("entry           0 of    0");
  }

  @Test
  void aCorrectionThatCannotBeIsRefusedAndNotKept() throws IOException {
    run("take", file("report.txt", REPORT).toString());
    assertThat(run("review", "change", entry("pledge"), "--set", "about=a castle").err()).contains("a castle");
    assertThat(run("review", "change", "nosuchentry", "--set", "act=intend").status()).isEqualTo(1);
    assertThat(run("review", "applaud").status()).isEqualTo(2);
    assertThat(run("review", "list").out()).isEmpty();
  }

  @Test
  void aNameAddedIsCodedWhereItStands() throws IOException {
    String report = file("report.txt", "Envoys meet\n\nTheo Brandvold pledged $5 million to Ghana on Monday. Ghana thanked Norway.\n").toString();
    run("take", report, "--date", "2025-02-05");
    assertThat(run("profile", "unknown").out()).contains("Theo Brandvold");
    assertThat(run("ledger", "--kind", "commitment", "--actor", "NOR", "--format", "jsonl").out()).isEmpty();
    Typed added = run("profile", "add", "Theo Brandvold", "--code", "NOR", "--office", "Foreign Minister", "--from", "2024-01-01");
    assertThat(added.status()).isZero();
    assertThat(added.out()).contains("1 documents coded again, 1 changed");
    assertThat(run("ledger", "--kind", "commitment", "--actor", "NOR", "--format", "jsonl").out()).contains("pledge");
    assertThat(run("profile", "add", "Nil", "--code", "NOR", "--office", "Minister", "--from", "2024-02-01", "--to", "2024-01-01").status()).isEqualTo(1);
    assertThat(run("profile", "list").out()).contains("own@1");
    assertThat(run("profile", "unknown").out()).doesNotContain("Theo Brandvold");
  }
}
