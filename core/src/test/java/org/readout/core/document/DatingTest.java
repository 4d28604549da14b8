package org.readout.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatingTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2031-02-06 | LIMA, Feb 6 (Example Agency) — Peru and Chile met on fish. They last met on 4 February 2031 in Santiago.
      2031-02-06 | LIMA: Peru and Chile met on fish again this week.\\nPublished: 6 February 2031
      2031-02-06 | Title of the report\\nUpdated Feb 6, 2031, 10:15 PM\\nPeru and Chile met on fish again this week.
      2031-02-06 | Title of the report\\nPublished Feb 6, 2031\\nUpdated Feb 8, 2031\\nPeru and Chile met on fish again this week.
      2031-09-21 | Joint note on fish\\nWashington, DC – September 21, 2031\\nThe ministers of Peru and Chile met in the morning.
      2031-03-03 | The ministers of Peru and Chile met today, March 3, 2031, and signed an accord on fish.
      2031-02-06 | Peru pledged on Thursday to buy ten ships from Chile.\\nMinisters meet in Lima, Peru, 05 February 2031. Reuters
      2031-02-05 | Peru pledged on Wednesday to buy ten ships from Chile.\\nMinisters meet in Lima, Peru, 05 February 2031. Reuters
      2031-02-07 | Peru said on Friday it would buy ships. The accord was signed on Wednesday, February 5, 2031, in Lima by both ministers.
      2031-02-07 | Peru buys ships\\nPeru said that it would buy ten ships.\\nPublished in The Daily Example, February 7th, 2031
      2031-12-30 | LIMA, Dec 30 (Example Agency) — Peru and Chile met on fish. A round is set for 5 January 2032 in Lima.
      2031-02-13 | Peru buys ships\\nDate: 13/02/2031\\nPeru said that it would buy ten ships.
      """)
  void datesByItsOwnWords(String expected, String text) {
    assertThat(dated(text)).isEqualTo(Dateline.of(LocalDate.parse(expected), DateBasis.TEXT));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Peru pledged on Thursday to buy ten ships from Chile.
      Peru revoked the treaty on 5 August 2019, and talks have stalled since then in Lima.
      Peru will host the summit on Wednesday, February 5, 2031, said the minister on Monday.
      Peru pledged on Thursday to buy ten ships.\\nFILE - Ministers meet in Lima, Peru, 05 February 2021. Reuters
      The ceremonies will mark the end of the war on September 3, as the minister said on Thursday.
      LIMA, Feb 6 (Example Agency) — Peru and Chile met on fish and agreed on quotas.
      Peru buys ships\\nDate: 03/02/2031\\nPeru said that it would buy ten ships.
      Peru said on 31 February 2031 that it would buy ships.
      """)
  void isUnknownRatherThanGuessed(String text) {
    assertThat(dated(text)).isEqualTo(Dateline.UNKNOWN);
  }

  @Test
  void givenBeatsAddressBeatsText() {
    String text = "Title of a report\nPublished: 6 February 2031\nPeru and Chile met on fish again this week.";
    Optional<URI> uri = Optional.of(URI.create("https://example.org/2031/02/05/fish"));
    Given addressed = new Given(Optional.empty(), Optional.empty(), Optional.empty(), uri, Optional.empty(), Optional.empty(), Optional.empty());
    Given given = new Given(Optional.empty(), Optional.of(LocalDate.of(2031, 2, 4)), Optional.empty(), uri, Optional.empty(), Optional.empty(), Optional.empty());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Documents.whole(new Capture("a", "text/plain", bytes, addressed)).dateline()).isEqualTo(Dateline.of(LocalDate.of(2031, 2, 5), DateBasis.METADATA));
    assertThat(Documents.whole(new Capture("a", "text/plain", bytes, given)).dateline()).isEqualTo(Dateline.of(LocalDate.of(2031, 2, 4), DateBasis.GIVEN));
  }

  private static Dateline dated(String text) {
    return Documents.whole(Cases.plain(text.replace("\\n", "\n"))).dateline();
  }
}
