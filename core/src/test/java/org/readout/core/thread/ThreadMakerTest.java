package org.readout.core.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.ThreadState;
import org.readout.core.ledger.Turn;
import org.readout.core.ontology.Act;
import org.readout.core.profile.Profiles;

class ThreadMakerTest {
  private static final LocalDate LATE = LocalDate.parse("2030-01-01");
  private static final MatterList MATTERS = MatterList.of(Profiles.bundled(), List.of(new ListedMatter("tema-port", "Port of Tema", List.of("Tema port"), "human", Optional.empty(), List.of())), 1);
  private static final ThreadKey KEY = new ThreadKey(List.of("GHA", "NOR"), "tema-port");

  private static MatterThread thread(LocalDate asOf, Said... said) {
    return new ThreadMaker(MATTERS).of(KEY, List.of(said).stream().map(Said::utterance).toList(), asOf);
  }

  private static List<Change> changes(MatterThread thread) {
    return thread.turns().stream().map(Turn::change).toList();
  }

  private static final Said WILL = Said.of("2024-01-10", Act.INTEND, "Tema port", "Norway will help Ghana to deepen the port of Tema");
  private static final Said PLEDGES = Said.of("2025-01-10", Act.PLEDGE, "Tema port", "Norway pledges to help Ghana to deepen the port of Tema");

  @Test
  void voicesThatDisagreeStayApart() {
    Said january = PLEDGES.due("2026-10", "in October");
    Said other = PLEDGES.due("2026-11", "in November");
    MatterThread thread = new ThreadMaker(MATTERS).of(KEY, List.of(january.in("a"), other.in("b"), january.in("c")), LATE);
    assertThat(thread.turns()).singleElement().satisfies(turn -> assertThat(turn.conflicts()).singleElement().satisfies(conflict -> {
      assertThat(conflict.field()).isEqualTo("when");
      assertThat(conflict.claims()).extracting(claim -> claim.document() + " " + claim.value()).containsExactlyInAnyOrder("a 2026-10", "b 2026-11", "c 2026-10");
    }));
  }

  @Test
  void aMonthAndItsDayDoNotDisagree() {
    List<Utterance> said = List.of(PLEDGES.due("2026-10", "in October").in("a"), PLEDGES.due("2026-10-04", "on October 4").in("b"));
    assertThat(new ThreadMaker(MATTERS).of(KEY, said, LATE).turns()).allSatisfy(turn -> assertThat(turn.conflicts()).isEmpty());
  }

  @Test
  void forceOfOwnWordsIsCompared() {
    assertThat(changes(thread(LATE, WILL, PLEDGES))).containsExactly(Change.ANNOUNCED, Change.FIRMER);
    Said later = Said.of("2026-01-10", Act.INTEND, "Tema port", "Norway will help Ghana to deepen the port of Tema");
    assertThat(changes(thread(LATE, PLEDGES, later))).containsExactly(Change.ANNOUNCED, Change.SOFTER);
  }

  @Test
  void aParaphraseIsNeverFirmerOrSofter() {
    assertThat(changes(thread(LATE, WILL, PLEDGES.wording("paraphrase")))).doesNotContain(Change.FIRMER, Change.SOFTER).contains(Change.REWORDED);
  }

  @Test
  void aParaphraseNeitherNarrowsNorTies() {
    Said wide = Said.of("2025-01-10", Act.INTEND, "Tema port", "Norway will take all measures to help Ghana to deepen the port of Tema");
    assertThat(changes(thread(LATE, wide, Said.of("2026-01-10", Act.INTEND, "Tema port", "Norway reiterated its promise to deepen the port of Tema").wording("paraphrase"))))
        .containsExactly(Change.ANNOUNCED, Change.REWORDED);
    Said tied = Said.of("2026-01-10", Act.INTEND, "Tema port", "Norway will help Ghana to deepen the port of Tema").on("if parliament agrees").wording("paraphrase");
    assertThat(changes(thread(LATE, WILL, tied))).doesNotContain(Change.CONDITIONED);
  }

  @Test
  void jointnessAndFormAreNoForce() {
    Said agree = Said.of("2025-01-10", Act.AGREE, "Tema port", "Norway agreed to help Ghana to deepen the port of Tema");
    assertThat(changes(thread(LATE, PLEDGES.by("NOR"), agree))).doesNotContain(Change.FIRMER, Change.SOFTER);
  }

  @Test
  void reportsOfOneOccasionAreVoicesOfOneTurn() {
    Said retold = Said.of("2024-01-12", Act.INTEND, "Tema port", "Norway would help to deepen Tema port, officials said").wording("paraphrase");
    MatterThread thread = thread(LATE, retold, WILL);
    assertThat(thread.turns()).singleElement().satisfies(turn -> {
      assertThat(turn.voices()).hasSize(2);
      assertThat(turn.voices().getFirst().wording()).contains("official-text");
    });
    assertThat(thread(LATE, WILL, Said.of("2024-01-14", Act.INTEND, "Tema port", "Norway will help Ghana to deepen the port of Tema")).turns()).hasSize(2);
  }

  @Test
  void whatSomethingElseReplacesIsSuperseded() {
    for (String words : List.of("The treaty of 2025 supersedes the port of Tema accord", "the port of Tema plan was replaced by a treaty")) {
      assertThat(thread(LATE, WILL, Said.of("2025-01-10", Act.SIGN, "port of Tema", words)).state()).as(words).contains(ThreadState.SUPERSEDED);
    }
    for (String words : List.of("The port of Tema accord supersedes the letter of 2020", "A treaty will be replacing the port of Tema plan", "The letter was replaced by the port of Tema accord")) {
      assertThat(thread(LATE, WILL, Said.of("2025-01-10", Act.SIGN, "port of Tema", words)).state()).as(words).isPresent().get().isNotEqualTo(ThreadState.SUPERSEDED);
    }
  }

  @Test
  void aConditionMovesAThread() {
    Said tied = Said.of("2025-01-10", Act.INTEND, "Tema port", "Norway will help Ghana to deepen the port of Tema").on("if parliament agrees");
    assertThat(changes(thread(LATE, WILL, tied))).containsExactly(Change.ANNOUNCED, Change.CONDITIONED);
    assertThat(changes(thread(LATE, tied, Said.of("2026-01-10", Act.INTEND, "Tema port", "Norway will help Ghana to deepen the port of Tema")))).containsExactly(Change.ANNOUNCED, Change.UNCONDITIONED);
  }

  @Test
  void aDayPassesWithoutADelivery() {
    Said due = Said.of("2024-01-10", Act.PLEDGE, "Tema port", "Norway pledged to deepen the port of Tema by the end of 2025").due("2025-12", "the end of 2025");
    assertThat(thread(LocalDate.parse("2025-12-31"), due).state()).contains(ThreadState.ANNOUNCED);
    assertThat(thread(LocalDate.parse("2026-01-01"), due).state()).contains(ThreadState.DUE_PASSED);
    assertThat(thread(LATE, due, Said.of("2025-06-01", Act.PROGRESS, "Tema port", "Norway has begun to deepen the port of Tema")).state()).contains(ThreadState.DELIVERING);
    Said meant = Said.of("2024-01-10", Act.PLEDGE, "Tema port", "Norway pledged to remember the Tema talks of 2025").due("2025", "2025");
    assertThat(thread(LATE, meant).due()).isEmpty();
    Said hosted = Said.of("2024-01-10", Act.PLEDGE, "Tema port", "Norway pledged to come to the Tema talks held by Ghana in 2025").due("2025", "2025");
    assertThat(thread(LATE, hosted).due()).isEmpty();
    Said fiscal = Said.of("2024-01-10", Act.PLEDGE, "Tema port", "Norway pledged to deepen the port of Tema by fiscal year 2025").due("2025", "2025");
    assertThat(thread(LATE, fiscal).due()).contains(LocalDate.parse("2025-12-31"));
    assertThat(thread(LATE, Said.of("2024-01-10", Act.WILLING, "Tema port", "Norway hopes to deepen the port of Tema by 2025").due("2025", "2025")).due()).isEmpty();
  }

  @Test
  void whatIsTakenBackIsNotKept() {
    assertThat(thread(LATE, WILL, Said.of("2025-01-10", Act.WITHDRAW, "Tema port", "Norway has suspended its work on the port of Tema")).state()).contains(ThreadState.SUSPENDED);
    assertThat(thread(LATE, WILL, Said.of("2025-01-10", Act.WITHDRAW, "Tema port", "Norway has cancelled its work on the port of Tema")).state()).contains(ThreadState.WITHDRAWN);
    assertThat(changes(thread(LATE, WILL, Said.of("2025-01-10", Act.REFUSE, "Tema port", "Norway refuses to pay for the port of Tema")))).contains(Change.CONTRADICTED);
  }

  @Test
  void requestsAndPositionsPromiseNothing() {
    MatterThread thread = thread(LATE, Said.of("2024-01-10", Act.URGE, "Tema port", "Norway urged Ghana to open the port of Tema"), Said.of("2025-01-10", Act.WELCOME, "Tema port", "Norway welcomes the port of Tema"));
    assertThat(thread.state()).isEmpty();
    assertThat(thread.turns()).hasSize(2);
  }

  @Test
  void laterDocumentsDoNotCount() {
    assertThat(thread(LocalDate.parse("2024-06-01"), WILL, PLEDGES).turns()).hasSize(1);
  }

  @Test
  void theOrderEntriesComeInDoesNotMatter() {
    List<Utterance> said = new ArrayList<>();
    Act[] acts = {Act.INTEND, Act.PLEDGE, Act.URGE, Act.PROGRESS, Act.WITHDRAW};
    for (int i = 0; i < 20; i++) {
      said.add(Said.of(LocalDate.parse("2024-01-01").plusDays(i * 2L).toString(), acts[i % acts.length], "Tema port", "Norway and the port of Tema, word " + i).in("d" + i));
    }
    MatterThread first = new ThreadMaker(MATTERS).of(KEY, said, LATE);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(said, new Random(seed));
      assertThat(new ThreadMaker(MATTERS).of(KEY, said, LATE)).isEqualTo(first);
    }
  }
}
