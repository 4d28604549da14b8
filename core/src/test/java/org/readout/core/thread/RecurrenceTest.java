package org.readout.core.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.ThreadState;
import org.readout.core.ontology.Act;
import org.readout.core.profile.Profiles;

class RecurrenceTest {
  private static final MatterList MATTERS = MatterList.of(Profiles.bundled(), List.of(), 0);
  private static final List<String> PARTIES = List.of("CHN", "PAK");

  private static Said meeting(String day) {
    return Said.of(day, Act.MEET, "Strategic Dialogue", "The ministers held the Strategic Dialogue").by(PARTIES.toArray(String[]::new));
  }

  private static MatterThread thread(String matter, String asOf, Said... said) {
    List<Utterance> told = List.of(said).stream().map(Said::utterance).toList();
    return new ThreadMaker(MATTERS).of(new ThreadKey(PARTIES, matter), told.subList(0, 1), LocalDate.parse(asOf), told);
  }

  @Test
  void aMeetingIsExpectedWithinItsPeriod() {
    assertThat(MATTERS.recurrence("strategic-dialogue")).hasValueSatisfying(r -> assertThat(r.parties()).isEqualTo(PARTIES));
    MatterThread soon = thread("strategic-dialogue", "2024-06-01", meeting("2023-07-10"));
    assertThat(soon.due()).contains(LocalDate.parse("2024-07-10"));
    assertThat(soon.state()).isEmpty();
    assertThat(thread("strategic-dialogue", "2024-08-01", meeting("2023-07-10")).state()).isEmpty();
    assertThat(thread("strategic-dialogue", "2024-08-15", meeting("2023-07-10")).state()).contains(ThreadState.DUE_PASSED);
  }

  @Test
  void whoeverTellsOfTheNextItIsNoLongerDue() {
    assertThat(thread("strategic-dialogue", "2024-09-01", meeting("2023-07-10"), meeting("2024-07-30").by("CHN", "PAK", "AFG")).due()).contains(LocalDate.parse("2025-07-30"));
    assertThat(thread("strategic-dialogue", "2024-09-01", meeting("2023-07-10"), meeting("2025-07-30")).state()).as("a later day does not count").contains(ThreadState.DUE_PASSED);
  }

  @Test
  void anAnniversaryComesOnItsDay() {
    Said words = Said.of("2023-05-10", Act.WELCOME, "anniversary of diplomatic relations", "They congratulated each other on the coming anniversary of diplomatic relations").by("CHN");
    assertThat(thread("diplomatic-relations", "2023-06-01", words).due()).as("words in the month before are words on it").contains(LocalDate.parse("2024-05-21"));
  }

  @Test
  void otherPartiesAndOtherMattersDoNotRecur() {
    assertThat(MATTERS.recurrence("ml-1")).isEqualTo(Optional.empty());
    List<Utterance> told = List.of(meeting("2020-07-10").utterance());
    assertThat(new ThreadMaker(MATTERS).of(new ThreadKey(List.of("CHN"), "strategic-dialogue"), told, LocalDate.parse("2024-08-15"), told).due()).isEmpty();
  }
}
