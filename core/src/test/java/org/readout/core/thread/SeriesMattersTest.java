package org.readout.core.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readout.core.ontology.Act;
import org.readout.core.profile.Profiles;

class SeriesMattersTest {
  private static final String FISH = "Norway will train forty fishery inspectors along the coast and lend Ghana two patrol boats.";
  private static final String AGAIN = "Along the coast Norway continues to train fishery inspectors of Ghana.";
  private static final String BANK = "Norway will finance solar panels for rural schools and pay for batteries in clinics.";

  /** A statement, each sentence told by an entry for each half at "and". */
  private static StatementText text(String day, String... sentences) {
    DocumentFacts facts = new DocumentFacts(day, "joint-statement", Optional.empty(), Optional.of("Joint Statement of the Leaders of Norway and Ghana"), Optional.of(LocalDate.parse(day)), List.of());
    StringBuilder text = new StringBuilder();
    List<Utterance> utterances = new ArrayList<>();
    for (String sentence : sentences) {
      int at = text.length();
      for (String part : sentence.substring(0, sentence.length() - 1).split(" and ")) {
        int start = at + sentence.indexOf(part);
        utterances.add(new Utterance(facts, day + start, Act.INTEND, List.of("NOR"), List.of("GHA"), List.of(part), "economy", false, false, false, Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), "asserted", "official-text", "joint", 1, part, start, start + part.length()));
      }
      text.append(sentence).append("\n");
    }
    return new StatementText(facts, text.toString(), utterances);
  }

  private static MatterList list(List<ListedMatter> listed) {
    return MatterList.of(Profiles.bundled(), listed, listed.size());
  }

  private static List<ListedMatter> propose(MatterList list, StatementText... inOrder) {
    return new SeriesMatters(list, new Differ(list, new SeriesFinder(Profiles.bundled()), Optional.empty())).propose(List.of(inOrder));
  }

  private static Set<String> of(StatementText text, int entry, MatterList list) {
    return list.of(text.utterances().get(entry));
  }

  @Test
  void aSentenceAndWhatIsAlikeInTheNextStatementIsOneMatter() {
    StatementText first = text("2023-01-10", FISH, BANK);
    StatementText second = text("2024-01-10", AGAIN);
    MatterList list = list(propose(list(List.of()), first, second));
    assertThat(of(first, 0, list)).hasSize(1).isEqualTo(of(first, 1, list)).isEqualTo(of(second, 0, list));
    assertThat(of(first, 2, list)).hasSize(1).isEqualTo(of(first, 3, list)).isNotEqualTo(of(first, 0, list));
  }

  @Test
  void aLaterStatementJoinsTheMatterThatIsThere() {
    StatementText first = text("2023-01-10", FISH, BANK);
    StatementText second = text("2024-01-10", AGAIN);
    List<ListedMatter> listed = new ArrayList<>(propose(list(List.of()), first));
    assertThat(of(second, 0, list(listed))).isEmpty();
    listed.addAll(propose(list(listed), first, second));
    assertThat(of(second, 0, list(listed))).hasSize(1).isEqualTo(of(first, 0, list(listed)));
    assertThat(propose(list(listed), first, second)).as("what is on a matter is not proposed again").isEmpty();
  }
}
