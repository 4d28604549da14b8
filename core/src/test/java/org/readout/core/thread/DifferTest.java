package org.readout.core.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.core.ledger.Change;
import org.readout.core.ontology.Act;
import org.readout.core.profile.Profiles;

class DifferTest {
  private static final Differ DIFFER = new Differ(MatterList.of(Profiles.bundled(), List.of(), 0), new SeriesFinder(Profiles.bundled()), Optional.empty());
  private static final String TITLE = "Joint Statement of the Leaders of Norway and Ghana";

  /** A text of these promises; each sentence is one entry. */
  private static StatementText text(String id, String title, String genre, String day, Act act, String... sentences) {
    DocumentFacts facts = new DocumentFacts(id, genre, Optional.of("Office of the Prime Minister of Norway"), Optional.of(title), Optional.of(LocalDate.parse(day)), List.of());
    StringBuilder text = new StringBuilder();
    List<Utterance> utterances = new ArrayList<>();
    for (String sentence : sentences) {
      utterances.add(new Utterance(facts, id + text.length(), act, List.of("NOR"), List.of("GHA"), List.of(sentence), "economy", false, false, false, Optional.empty(), Optional.empty(),
          Optional.empty(), Optional.empty(), Optional.empty(), "asserted", "official-text", "joint", 1, sentence, text.length(), text.length() + sentence.length()));
      text.append(sentence).append("\n");
    }
    return new StatementText(facts, text.toString(), utterances);
  }

  private static StatementText joint(String id, String day, Act act, String... sentences) {
    return text(id, TITLE, "joint-statement", day, act, sentences);
  }

  private static Stream<Change> changes(StatementDiff diff) {
    return diff.rows().stream().flatMap(row -> row.change().stream());
  }

  private static final String FISH = "Norway will train forty fishery inspectors along the coast of Ghana.";
  private static final String BANK = "Norway will finance solar panels for rural schools and clinics.";
  private static final String ROAD = "Norway will send engineers to rebuild the bridge at Akosombo.";

  @Test
  void whatOneTextAloneHasIsNewOrDropped() {
    StatementDiff diff = DIFFER.of(joint("a", "2023-01-10", Act.INTEND, FISH, BANK), joint("b", "2024-01-10", Act.INTEND, FISH, ROAD), Optional.empty());
    assertThat(diff.comparable()).as(diff.why()).isTrue();
    assertThat(changes(diff)).containsExactlyInAnyOrder(Change.REPEATED, Change.DROPPED, Change.NEW);
    assertThat(diff.rows()).filteredOn(row -> row.change().contains(Change.DROPPED)).singleElement().satisfies(row -> assertThat(row.quotesBefore().getFirst().words()).isEqualTo(BANK));
  }

  @Test
  void orderDoesNotMatter() {
    StatementDiff diff = DIFFER.of(joint("a", "2023-01-10", Act.INTEND, FISH, BANK, ROAD), joint("b", "2024-01-10", Act.INTEND, ROAD, FISH, BANK), Optional.empty());
    assertThat(changes(diff)).containsExactly(Change.REPEATED, Change.REPEATED, Change.REPEATED);
  }

  @Test
  void theOperativeVerbDecidesForce() {
    StatementDiff diff = DIFFER.of(joint("a", "2023-01-10", Act.INTEND, FISH), joint("b", "2024-01-10", Act.PLEDGE, FISH.replace("will", "is committed to")), Optional.empty());
    assertThat(changes(diff)).contains(Change.FIRMER);
    assertThat(diff.rows().getFirst().wording()).anySatisfy(run -> assertThat(run).isEqualTo(new WordRun(WordRun.Op.DROP, "will")));
  }

  @Test
  void aMatterThatSurvivesInOtherWordsIsNotDropped() {
    StatementText after = joint("b", "2024-01-10", Act.INTEND, ROAD, "Ghana thanked Norway for the solar panels of its rural schools.");
    assertThat(changes(DIFFER.of(joint("a", "2023-01-10", Act.INTEND, ROAD, BANK), after, Optional.empty()))).doesNotContain(Change.DROPPED);
  }

  @Test
  void whatCannotBeComparedIsOnlyLocated() {
    StatementText news = text("n", "Norway and Ghana meet", "news", "2024-01-10", Act.INTEND, FISH, ROAD);
    StatementDiff diff = DIFFER.of(joint("a", "2023-01-10", Act.INTEND, FISH, BANK), news, Optional.empty());
    assertThat(diff.comparable()).isFalse();
    assertThat(diff.why()).contains("news");
    assertThat(changes(diff)).containsOnly(Change.BOTH, Change.ONLY_BEFORE, Change.ONLY_AFTER);
  }

  @Test
  void comparisonAsksForSeriesVoiceRankAndWholeness() {
    StatementText a = joint("a", "2023-01-10", Act.INTEND, FISH, BANK);
    for (StatementText b : List.of(
        text("b", "Joint Statement of the Leaders of Norway and Kenya", "joint-statement", "2024-01-10", Act.INTEND, FISH, BANK),
        text("b", "Joint Statement of the Foreign Ministers of Norway and Ghana", "joint-statement", "2024-01-10", Act.INTEND, FISH, BANK),
        text("b", "Readout of the Prime Minister of Norway’s Call with the President of Ghana", "readout", "2024-01-10", Act.INTEND, FISH, BANK),
        text("b", "Excerpts of the Joint Statement of the Leaders of Norway and Ghana", "joint-statement", "2024-01-10", Act.INTEND, FISH, BANK),
        text("b", "Joint Statement of the Norway–Ghana Fishery Council of Leaders", "joint-statement", "2024-01-10", Act.INTEND, FISH, BANK),
        text("b", "Joint Statement of the Leaders of Norway and Ghana on Fishing Quotas", "joint-statement", "2024-01-10", Act.INTEND, FISH, BANK),
        joint("b", "2024-01-10", Act.INTEND, "Norway will wait."))) {
      assertThat(DIFFER.of(a, b, Optional.empty()).comparable()).as(b.document().title().orElse("") + b.text()).isFalse();
    }
  }

  @Test
  void oneSidesTextsAskForTheSameOfficesAndForm() {
    String title = "Readout of the Prime Minister of Norway’s Call with President Mensah of Ghana";
    StatementText a = text("a", title, "readout", "2023-01-10", Act.INTEND, FISH, BANK);
    assertThat(DIFFER.of(a, text("b", title, "readout", "2024-01-10", Act.INTEND, FISH, BANK), Optional.empty()).comparable()).isTrue();
    for (String other : List.of("Readout of the Prime Minister of Norway’s Call with President-elect Mensah of Ghana", "Readout of the Prime Minister of Norway’s Call with the Speaker of Ghana",
        "Remarks by the Prime Minister of Norway and President Mensah of Ghana")) {
      assertThat(DIFFER.of(a, text("b", other, "readout", "2024-01-10", Act.INTEND, FISH, BANK), Optional.empty()).comparable()).as(other).isFalse();
    }
    StatementText letter = text("a", "Letter to the Speaker on Norway and Ghana", "statement", "2023-01-10", Act.INTEND, FISH, BANK);
    assertThat(DIFFER.of(letter, text("b", "Letter to the Speaker on Norway and Ghana", "statement", "2024-01-10", Act.INTEND, FISH, BANK), Optional.empty()).comparable()).isFalse();
  }

  @Test
  void whatTheOtherTextMayRecallByNameIsNotDropped() {
    String school = "Norway will connect the village schools of Wenchi to the fibre cable.";
    StatementText before = joint("a", "2023-01-10", Act.INTEND, FISH, school);
    assertThat(changes(DIFFER.of(before, joint("b", "2024-01-10", Act.INTEND, FISH), Optional.empty()))).containsExactly(Change.REPEATED, Change.DROPPED);
    assertThat(changes(DIFFER.of(before, joint("b", "2024-01-10", Act.INTEND, FISH, "Both sides now carry out what was planned with the chiefs and elders in Wenchi."), Optional.empty())))
        .doesNotContain(Change.DROPPED);
  }

  @Test
  void anAttackIsNothingThatIsDropped() {
    StatementText before = joint("a", "2023-01-10", Act.ATTACK, "Raiders burnt forty houses along the northern border road.");
    assertThat(changes(DIFFER.of(before, joint("b", "2024-01-10", Act.INTEND, FISH), Optional.empty()))).doesNotContain(Change.DROPPED);
  }

  @Test
  void courtesiesAreFolded() {
    StatementDiff diff = DIFFER.of(joint("a", "2023-01-10", Act.AGREE, FISH, "They agreed to remain in close contact, both directly and through their teams."), joint("b", "2024-01-10", Act.AGREE, FISH), Optional.empty());
    assertThat(changes(diff)).containsExactly(Change.REPEATED);
  }

  @Test
  void twoSidesAgreeDifferOrAreAlone() {
    StatementText a = text("a", "Readout of the Prime Minister of Norway’s Call with the President of Ghana", "readout", "2024-01-10", Act.INTEND, FISH, BANK);
    StatementText b = text("b", "Readout of the President of Ghana’s Call with the Prime Minister of Norway", "readout", "2024-01-11", Act.INTEND, FISH, ROAD);
    StatementDiff diff = DIFFER.ofSides(a, b, Optional.empty());
    assertThat(diff.comparable()).as(diff.why()).isTrue();
    assertThat(changes(diff)).containsExactlyInAnyOrder(Change.BOTH, Change.ONLY_A, Change.ONLY_B);
    StatementText later = text("b", "Readout of the President of Ghana’s Call with the Prime Minister of Norway", "readout", "2024-03-11", Act.INTEND, FISH);
    assertThat(DIFFER.ofSides(a, later, Optional.empty()).comparable()).isFalse();
  }

  @Test
  void jsonHasTheContractsNames() {
    var json = ThreadJson.write(DIFFER.of(joint("a", "2023-01-10", Act.INTEND, FISH), joint("b", "2024-01-10", Act.INTEND, FISH, ROAD), Optional.of(LocalDate.parse("2024-02-01"))));
    assertThat(json.path("as_of").asText()).isEqualTo("2024-02-01");
    assertThat(json.path("rows").get(0).path("change").get(0).asText()).isEqualTo("repeated");
    assertThat(json.path("rows").get(0).path("wording").get(0).path("op").asText()).isEqualTo("keep");
    assertThat(json.path("rows").get(0).path("before").isArray()).isTrue();
  }
}
