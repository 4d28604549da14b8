package org.readout.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.core.actor.Actor;
import org.readout.core.ontology.Field;

/** The quad profile holds together and its examples come out as they say. */
class QuadProfileTest {
  private record Example(String text, List<String> matters) {}

  private static final Profile PROFILE = ProfileReader.bundled("quad");
  private static final List<Example> SPEC = ProfileReader.resource("/profiles/quad/spec.yaml", new TypeReference<List<Example>>() {});

  @Test
  void itsPartiesAreTheGroupOfTheWorldProfile() {
    Actor group = ProfileReader.bundled("world").actors().stream().filter(actor -> actor.code().equals("QUAD")).findFirst().orElseThrow();
    assertThat(group.members()).containsExactlyInAnyOrderElementsOf(PROFILE.parties());
  }

  @Test
  void examplesNameTheirMattersAndEveryMatterHasOne() {
    Set<String> shown = new HashSet<>();
    for (Example example : SPEC) {
      Set<String> named = PROFILE.matters().stream().filter(matter -> Stream.concat(Stream.of(matter.name()), matter.aliases().stream()).anyMatch(example.text()::contains)).map(Matter::id).collect(Collectors.toSet());
      assertThat(named).as(example.text()).containsExactlyInAnyOrderElementsOf(example.matters());
      shown.addAll(named);
    }
    assertThat(PROFILE.matters()).extracting(Matter::id).allSatisfy(id -> assertThat(shown).contains(id)).doesNotHaveDuplicates();
    List<String> labels = Stream.of(Field.values()).map(Field::label).toList();
    assertThat(PROFILE.matters()).allSatisfy(matter -> matter.field().ifPresent(field -> assertThat(labels).contains(field)));
  }
}
