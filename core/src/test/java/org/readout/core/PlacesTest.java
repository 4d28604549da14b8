package org.readout.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.core.actor.Gazetteer;
import org.readout.core.document.Documents;
import org.readout.core.document.JsonlDocuments;
import org.readout.core.profile.ProfileReader;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.PlaceFinder;
import org.readout.core.reading.Toponym;

class PlacesTest {
  private static final Line LINE = new Line(Profiles.bundled(), Set.of("world"));
  private static final PlaceFinder FINDER = new PlaceFinder(Profiles.bundled());

  static Stream<String> examples() {
    return FINDER.examples().stream();
  }

  private static List<Toponym> find(String text) {
    String json = "{\"id\":\"case\",\"genre\":\"news\",\"text\":\"" + text.replace("\"", "\\\"") + "\"}";
    return FINDER.find(LINE.read(Documents.whole(JsonlDocuments.parse(json, "case"))));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleHolds(String example) {
    String[] sides = example.split(" =>", 2);
    String shown = find(sides[0]).stream().map(t -> t.span().of(sides[0]) + " " + t.place().administeredBy().orElse("-")).collect(Collectors.joining("; "));
    assertThat(shown).isEqualTo(sides[1].strip());
  }

  @Test
  void saysWhoAdministersAndWhoClaims() {
    Toponym srinagar = find("Shots were fired in Srinagar, India, on Monday.").getFirst();
    assertThat(srinagar.place().administeredBy()).contains("IND");
    assertThat(srinagar.place().claimedBy()).containsExactly("PAK");
    Toponym sevastopol = find("A ship sank at Sevastopol, Ukraine said.").getFirst();
    assertThat(sevastopol.place().administeredBy()).contains("RUS");
    assertThat(sevastopol.place().claimedBy()).containsExactly("UKR");
  }

  @Test
  void everyStateHasAPoint() {
    List<String> without = ProfileReader.bundled("world").actors().stream()
        .filter(a -> a.kind() == org.readout.core.actor.Actor.Kind.STATE && Gazetteer.bundled().state(a.code()).isEmpty()).map(a -> a.code()).toList();
    assertThat(without).isEmpty();
  }

  @Test
  void namesAreFoundWithoutTheirAccents() {
    assertThat(Gazetteer.bundled().named(Gazetteer.key("São Paulo"))).anySatisfy(e -> {
      assertThat(e.country()).isEqualTo("BRA");
      assertThat(e.people()).isGreaterThan(5_000_000);
      assertThat(e.distance(-23.55, -46.63)).isLessThan(20);
    });
    assertThat(Gazetteer.bundled().named("no such place")).isEmpty();
  }
}
