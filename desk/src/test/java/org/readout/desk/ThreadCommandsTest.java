package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.core.ledger.MatterThread;
import org.readout.core.profile.Profiles;
import org.readout.desk.store.Desk;

/** Threads, matters and diffs as a person asks for them, on a real desk file. */
class ThreadCommandsTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String TITLE = "Joint Statement of the Leaders of Norway and Ghana";
  private static final String[] SENTENCES = {
      "Norway will support the training of fishery inspectors in Ghana.", "Norway pledged to support the training of fishery inspectors in Ghana.",
      "Norway and Ghana agreed to open a port office in Tema.", "Norway urged Ghana to open the port office in Tema.", "Norway will finance solar panels for Ghana by the end of 2024."};

  @TempDir Path folder;

  private Typed run(String... arguments) {
    return Typed.at(CLOCK, folder.resolve("desk"), Map.of(), arguments);
  }

  private Path documents(String name, List<String> lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static String line(int n, String text) {
    return "{\"id\":\"d" + n + "\",\"date\":\"" + LocalDate.parse("2023-01-10").plusDays(n * 40L) + "\",\"genre\":\"joint-statement\",\"publisher\":\"Office\",\"title\":\"" + TITLE + "\",\"text\":\"" + text + "\"}";
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      lines.add(line(n, SENTENCES[n % 5] + " " + SENTENCES[(n * 2 + 1) % 5]));
    }
    return lines;
  }

  @Test
  void takingOneByOneGivesWhatARebuildGives() throws IOException {
    List<String> lines = lines();
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(lines, new Random(seed));
      Path desk = folder.resolve("desk" + seed);
      for (int i = 0; i < lines.size(); i++) {
        run("take", documents("one.jsonl", List.of(lines.get(i))).toString(), "--desk", desk.toString());
        if (i == 5) {
          run("matters", "induce", "--words-only", "--desk", desk.toString());
        }
        run("threads", "--desk", desk.toString());
      }
      try (Desk open = Desk.open(desk, CLOCK)) {
        Threads threads = open.threads(Profiles.bundled());
        List<MatterThread> grown = threads.threads(ThreadFilter.ANY, LocalDate.parse("2025-03-01"));
        assertThat(grown).isNotEmpty();
        threads.rebuild();
        assertThat(threads.threads(ThreadFilter.ANY, LocalDate.parse("2025-03-01"))).isEqualTo(grown);
      }
    }
  }

  @Test
  void threadsTellStatesDuesAndWords() throws IOException {
    run("take", documents("all.jsonl", lines()).toString());
    run("matters", "induce", "--words-only");
    Typed threads = run("threads", "--format", "jsonl", "--as-of", "2025-03-01");
    assertThat(threads.out()).contains("\"as_of\":\"2025-03-01\"").contains("\"turns\"").contains("\"carried_by\"");
    assertThat(run("threads", "--state", "due-passed").out()).contains("due-passed").contains("by the end of 2024").contains("Office: ");
    assertThat(run("threads", "--due-before", "2024-06-01").out()).isEmpty();
    assertThat(run("threads", "--as-of", "2022-01-01").out()).isEmpty();
    assertThat(run("threads", "--party", "PAK").status()).isZero();
    assertThat(run("threads", "--state", "broken").status()).isEqualTo(2);
  }

  @Test
  void whatPassedSaysHowWellTheDeskHears() throws IOException {
    run("take", documents("all.jsonl", lines()).toString());
    run("matters", "induce", "--words-only");
    assertThat(run("threads", "--state", "due-passed").out()).contains("no source of the desk follows it");
    Feed feed = new Feed("https://office.example/feed", Feed.Form.RSS, Optional.of("News of the office"), Optional.of("Office"), Validators.NONE);
    Feed other = new Feed("https://other.example/feed", Feed.Form.RSS, Optional.of("Other news"), Optional.empty(), Validators.NONE);
    try (Desk open = Desk.open(folder.resolve("desk"), CLOCK)) {
      open.feeds().add(feed);
      open.feeds().add(other);
      open.feeds().failed(feed, "answered 503", Instant.parse("2025-03-02T00:00:00Z"));
    }
    assertThat(run("threads", "--state", "due-passed").out()).contains("source failing (1 times in a row: answered 503), last read never")
        .contains("in: Other news: 0 documents, source new").doesNotContain("no source of the desk follows it");
  }

  @Test
  void anOccasionThatRecursFallsDue() throws IOException {
    run("take", documents("held.jsonl", List.of("{\"id\":\"held\",\"date\":\"2022-10-27\",\"genre\":\"joint-statement\",\"publisher\":\"Office\",\"title\":\"Minutes\",\"text\":\"China and Pakistan held a meeting of the Joint Cooperation Committee in Islamabad.\"}")).toString());
    assertThat(run("threads", "--about", "jcc", "--as-of", "2023-12-01").out()).contains("due 2024-04-27").doesNotContain("due-passed");
    assertThat(run("threads", "--about", "jcc", "--as-of", "2024-07-01").out()).contains("due-passed (2024-04-27): looked for “Joint Cooperation Committee").contains("held again within 18 months of the last");
  }

  @Test
  void peopleRenameMergeAndSplitMatters() throws IOException {
    run("take", documents("all.jsonl", lines()).toString());
    run("matters", "induce", "--words-only");
    List<String> ids = run("matters", "list", "--origin", "induced").out().lines().map(l -> l.substring(0, l.indexOf(' '))).toList();
    assertThat(ids).hasSizeGreaterThan(1);
    assertThat(run("matters", "rename", ids.get(0), "A plain name").status()).isZero();
    assertThat(run("threads").out()).contains("A plain name");
    assertThat(run("matters", "merge", ids.get(1), ids.get(0)).status()).isZero();
    assertThat(run("threads").out()).doesNotContain("[" + ids.get(1) + "]");
    assertThat(run("matters", "merge", ids.get(1), ids.get(0)).status()).isEqualTo(1);
    assertThat(run("matters", "split", ids.get(0), "no such alias", "--name", "Other").status()).isEqualTo(1);
    assertThat(run("matters", "rename", "nothing", "x").status()).isEqualTo(1);
    assertThat(run("matters").status()).isEqualTo(2);
  }

  @Test
  void filesAndHeldDocumentsAreLaidSideBySide() throws IOException {
    Path a = documents("a.jsonl", List.of(line(1, SENTENCES[0] + " " + SENTENCES[2])));
    Path b = documents("b.jsonl", List.of(line(9, SENTENCES[1] + " " + SENTENCES[4])));
    String table = run("diff", a.toString(), b.toString()).out();
    assertThat(table).contains("Comparable: same series").contains("firmer");
    assertThat(run("diff", a.toString(), b.toString(), "--format", "json").out()).contains("\"comparable\":true").contains("\"wording\"");
    assertThat(run("diff", a.toString(), b.toString(), "--format", "html").out()).contains("<ins>").contains("<del>");
    run("take", a.toString(), b.toString());
    assertThat(run("diff", "d1", "d9").out()).isEqualTo(table);
    assertThat(run("diff", "d1", "nowhere").status()).isEqualTo(1);
    assertThat(run("diff", "d1").status()).isEqualTo(2);
    run("matters", "induce", "--words-only");
    assertThat(run("diff", "--between", "2023-01-01..2023-06-30", "--and", "2023-07-01..2024-12-31").out()).contains("Not comparable: sets of 1 and 1 documents");
  }

  @ParameterizedTest
  @ValueSource(strings = {"threads", "matters", "diff"})
  void helpHasExamples(String command) {
    Typed help = run(command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("EXAMPLES").contains("./readout " + command);
    assertThat(Optional.of(help.out()).filter(out -> out.contains("--as-of") || command.equals("matters"))).isPresent();
  }
}
