package org.readout.core.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.readout.core.ontology.Act;
import org.readout.core.profile.Profiles;

class MatterListTest {
  private static ListedMatter matter(String id, String name, String... aliases) {
    return new ListedMatter(id, name, List.of(aliases), "induced", Optional.empty(), List.of());
  }

  private static MatterList list(ListedMatter... listed) {
    return MatterList.of(Profiles.bundled(), List.of(listed), listed.length);
  }

  private static Utterance about(String about, String words) {
    return Said.of("2024-01-10", Act.PLEDGE, about, words).utterance();
  }

  @Test
  void profilesNameMatters() {
    assertThat(list().of(about("IPMDA", "Norway will join IPMDA"))).containsExactly("ipmda");
  }

  @Test
  void aMatterOfARelationshipIsItsOwn() {
    Utterance theirs = Said.of("2024-01-10", Act.PLEDGE, "military exchanges", "Norway will widen military exchanges").by("CHN").utterance();
    assertThat(list().of(theirs)).isNotEmpty();
    assertThat(list().of(about("military exchanges", "Norway will widen military exchanges"))).isEmpty();
  }

  @Test
  void termsInAnyOrderNameAnInducedMatter() {
    MatterList list = list(matter("sharing", "sharing of fishing data"));
    assertThat(list.of(about("data", "Norway will help to share more data on fishing"))).containsExactly("sharing");
    assertThat(list.of(about("data", "Norway will help to share more data on mining"))).isEmpty();
  }

  @Test
  void mergedMattersAreOne() {
    ListedMatter merged = new ListedMatter("tema", "Tema", List.of(), "human", Optional.of("ports"), List.of());
    assertThat(list(merged, matter("ports", "Ports")).of(about("Tema", "the Tema works"))).containsExactly("ports");
    assertThat(list(merged, matter("ports", "Ports")).of("tema")).map(ListedMatter::id).contains("ports");
  }

  @Test
  void groupsAreTheirMembers() {
    assertThat(list().parties(List.of("AUKUS", "AUS"))).containsExactly("AUS", "GBR", "USA");
  }

  @Test
  void placingAgainAgreesWhateverTheOrder() {
    List<Utterance> said = new ArrayList<>();
    String[] abouts = {"fishing data", "port of Tema", "training of pilots", "fishing rights", "data on fishing"};
    for (int i = 0; i < 40; i++) {
      said.add(Said.of("2024-01-" + (10 + i % 10), Act.PLEDGE, abouts[i % abouts.length], "Norway will support " + abouts[i % abouts.length] + " for " + abouts[i * 3 % abouts.length]).in("d" + i % 7));
    }
    List<ListedMatter> first = new Induction(list(), Optional.empty()).propose(said);
    assertThat(first).isNotEmpty();
    MatterList list = list(first.toArray(ListedMatter[]::new));
    List<List<ThreadKey>> placed = said.stream().map(u -> ThreadKey.of(u, list)).toList();
    List<Utterance> shuffled = new ArrayList<>(said);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      List<ListedMatter> again = new Induction(list(), Optional.empty()).propose(shuffled);
      assertThat(again).isEqualTo(first);
      MatterList rebuilt = list(again.toArray(ListedMatter[]::new));
      assertThat(said.stream().map(u -> ThreadKey.of(u, rebuilt)).toList()).isEqualTo(placed);
    }
  }

  @Test
  void acronymsAreWhatTheyStandFor() {
    List<Utterance> said = List.of(
        Said.of("2024-01-10", Act.PLEDGE, "Coastal Fishery Data Exchange", "Norway will found the Coastal Fishery Data Exchange (CFDE)").in("a"),
        Said.of("2024-02-10", Act.PLEDGE, "Coastal Fishery Data Exchange", "Norway will pay for the Coastal Fishery Data Exchange").in("b"));
    assertThat(new Induction(list(), Optional.empty()).propose(said)).anySatisfy(m -> assertThat(m.aliases()).contains("cfde"));
  }

  @Test
  void namesAndVagueWordsMakeNoMatter() {
    List<Utterance> said = List.of(Said.of("2024-01-10", Act.PLEDGE, "joint commitments of Norway", "joint commitments of Norway").in("a"),
        Said.of("2024-02-10", Act.PLEDGE, "joint commitments of Norway", "joint commitments of Norway").in("b"));
    assertThat(new Induction(list(), Optional.empty()).propose(said)).isEmpty();
  }
}
