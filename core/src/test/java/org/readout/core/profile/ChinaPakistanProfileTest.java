package org.readout.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.core.actor.Actor;
import org.readout.core.actor.Tenure;
import org.readout.core.ontology.Field;

/** The china-pakistan profile holds together and its examples ({@code spec.yaml}) come out as it says. */
class ChinaPakistanProfileTest {
  private record Example(
      Optional<String> text, List<String> matters, Optional<LocalDate> day, Optional<String> name, Optional<String> actor,
      Optional<String> office) {}

  private static final Profile PROFILE = ProfileReader.bundled("china-pakistan");
  private static final List<Example> SPEC =
      ProfileReader.resource("/profiles/china-pakistan/spec.yaml", new TypeReference<List<Example>>() {});

  @Test
  void everyListIsFilled() {
    assertThat(PROFILE.actors()).isNotEmpty();
    assertThat(PROFILE.organs()).isNotEmpty();
    assertThat(PROFILE.tenures()).isNotEmpty();
    assertThat(PROFILE.places()).isNotEmpty();
    assertThat(PROFILE.matters()).isNotEmpty();
    assertThat(PROFILE.occasions()).isNotEmpty();
  }

  @Test
  void idsAreUnique() {
    assertThat(PROFILE.matters()).extracting(Matter::id).doesNotHaveDuplicates();
    assertThat(PROFILE.occasions()).extracting(Occasion::id).doesNotHaveDuplicates();
    assertThat(PROFILE.actors()).extracting(Actor::code).doesNotHaveDuplicates();
    assertThat(PROFILE.places()).extracting(place -> place.name()).doesNotHaveDuplicates();
    assertThat(PROFILE.organs()).extracting(organ -> organ.names().getFirst()).doesNotHaveDuplicates();
  }

  @Test
  void noWordingBelongsToTwoMatters() {
    Map<String, String> owners = new HashMap<>();
    for (Matter matter : PROFILE.matters()) {
      for (String wording : wordings(matter)) {
        String owner = owners.putIfAbsent(plain(wording), matter.id());
        assertThat(owner == null || owner.equals(matter.id())).as("'%s' of %s and %s", wording, owner, matter.id()).isTrue();
      }
    }
  }

  @Test
  void noNameBelongsToTwoActors() {
    Map<String, String> owners = new HashMap<>();
    for (Actor actor : PROFILE.actors()) {
      for (String name : actor.names()) {
        String owner = owners.putIfAbsent(name, actor.code());
        assertThat(owner == null || owner.equals(actor.code())).as("'%s' of %s and %s", name, owner, actor.code()).isTrue();
      }
    }
  }

  @Test
  void fieldsAreThoseOfTheGuideline() {
    List<String> labels = Stream.of(Field.values()).map(Field::label).toList();
    assertThat(PROFILE.matters()).allSatisfy(matter -> assertThat(matter.field()).hasValueSatisfying(f -> assertThat(labels).contains(f)));
  }

  @Test
  void oneHolderOfTheHighestOfficesOnAnyDay() {
    for (String office : List.of("President", "Prime Minister", "Premier", "Foreign Minister", "Chief of Army Staff")) {
      for (String actor : List.of("PAK", "CHN")) {
        for (LocalDate day = LocalDate.of(2013, 7, 1); day.getYear() < 2026; day = day.plusDays(1)) {
          LocalDate on = day;
          assertThat(PROFILE.tenures().stream()
                  .filter(t -> t.actor().equals(actor) && t.office().equals(office) && t.from().isPresent() && held(t, on)).count())
              .as("%s of %s on %s", office, actor, day).isLessThanOrEqualTo(1);
        }
      }
    }
  }

  @Test
  void examplesNameTheirMatters() {
    for (Example example : SPEC) {
      example.text().ifPresent(text -> assertThat(named(text)).as(text).isEqualTo(new TreeSet<>(example.matters())));
    }
  }

  @Test
  void everyMatterHasAnExample() {
    Set<String> shown = new HashSet<>();
    SPEC.stream().filter(e -> e.text().isPresent()).forEach(e -> shown.addAll(e.matters()));
    assertThat(PROFILE.matters()).extracting(Matter::id).allSatisfy(id -> assertThat(shown).contains(id));
  }

  @Test
  void namesMeanTheHolderOfTheDay() {
    for (Example example : SPEC) {
      example.day().ifPresent(day -> assertThat(PROFILE.tenures()).as("%s on %s", example.name(), day)
          .anyMatch(t -> held(t, day) && isNamed(t, example.name().orElseThrow())
              && Optional.of(t.actor()).equals(example.actor()) && Optional.of(t.office()).equals(example.office())));
    }
  }

  @Test
  void placesSayWhoAdministersAndWhoClaims() {
    assertThat(PROFILE.places()).filteredOn(p -> p.name().equals("Gilgit-Baltistan")).singleElement()
        .satisfies(p -> {
          assertThat(p.administeredBy()).contains("PAK");
          assertThat(p.claimedBy()).containsExactly("IND");
        });
    assertThat(PROFILE.places()).allSatisfy(p -> assertThat(p.claimedBy()).doesNotContain(p.administeredBy().orElse("")));
  }

  private static boolean held(Tenure tenure, LocalDate day) {
    return tenure.from().map(from -> !day.isBefore(from)).orElse(true) && tenure.to().map(to -> !day.isAfter(to)).orElse(true);
  }

  private static boolean isNamed(Tenure tenure, String name) {
    return tenure.person().equals(name) || tenure.aliases().contains(name);
  }

  private static List<String> wordings(Matter matter) {
    return Stream.concat(Stream.of(matter.name()), matter.aliases().stream()).distinct().toList();
  }

  /** The matters a text names: whole words, the longest wording first, what it covers taken out. */
  private static Set<String> named(String text) {
    record Wording(String words, String id) {}
    Set<String> ids = new TreeSet<>();
    String rest = " " + plain(text) + " ";
    List<Wording> all = PROFILE.matters().stream()
        .flatMap(m -> m.aliases().stream().map(a -> new Wording(" " + plain(a) + " ", m.id())))
        .sorted(Comparator.comparing((Wording w) -> -w.words().length()).thenComparing(Wording::words)).toList();
    for (Wording wording : all) {
      if (rest.contains(wording.words())) {
        ids.add(wording.id());
        rest = rest.replace(wording.words(), " | ");
      }
    }
    return ids;
  }

  private static String plain(String text) {
    return String.join(" ", Stream.of(text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^\\p{L}\\p{N}'.]+|\\.(?=\\s|$)", " ").trim().split(" +"))
        .filter(word -> !word.equals("the") && !word.equals("a") && !word.equals("an")).toList());
  }
}
