package org.readout.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.core.actor.Actor;

/** The world profile knows every state and the organisations that reports name. */
class WorldProfileTest {
  private static final Profile PROFILE = ProfileReader.bundled("world");
  private static final Map<String, Actor> BY_CODE = PROFILE.actors().stream().collect(Collectors.toMap(Actor::code, a -> a));

  private static List<String> said(Actor actor) {
    return Stream.of(List.of(actor.name()), actor.names(), actor.adjectives(), actor.metonyms()).flatMap(List::stream).toList();
  }

  @Test
  void everyStateOfTheStandardIsThere() {
    for (String country : Locale.getISOCountries()) {
      String code = Locale.of("", country).getISO3Country();
      if (!List.of("ATA", "BVT", "HMD", "ATF", "SGS", "UMI", "IOT", "ANT").contains(code)) {
        assertThat(BY_CODE).containsKey(code);
        assertThat(BY_CODE.get(code).names()).as(code).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"PAK,Islamabad", "PAK,Pakistani", "CHN,Beijing", "CHN,People's Republic of China", "GBR,British", "GBR,London", "KOR,South Korea", "PRK,Pyongyang", "TWN,Taiwan", "PSE,Palestinian", "XKX,Kosovo", "CIV,Ivory Coast", "COD,Democratic Republic of the Congo", "USA,United States", "RUS,Moscow", "MMR,Burma", "TUR,Turkey", "CZE,Czech Republic"})
  void namesDemonymsAndCapitals(String code, String name) {
    assertThat(said(BY_CODE.get(code))).contains(name);
  }

  @Test
  void organisations() {
    assertThat(BY_CODE.keySet()).contains("UN", "EU", "NATO", "AU", "ASEAN", "SCO", "G7", "G20", "BRICS", "IMF", "WB", "ADB", "AIIB", "WHO", "IAEA", "QUAD");
  }

  @Test
  void noNameStandsForTwo() {
    Map<String, List<String>> holders = PROFILE.actors().stream().flatMap(a -> a.names().stream().distinct().map(n -> Map.entry(n, a.code()))).collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    assertThat(holders).allSatisfy((name, codes) -> assertThat(codes).as(name).hasSize(1));
  }
}
