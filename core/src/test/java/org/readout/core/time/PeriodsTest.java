package org.readout.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.core.text.Span;

class PeriodsTest {
  @ParameterizedTest
  @CsvSource({
    "2025-02-06, 2025-02-06",
    "2025-02, 2025-02",
    "2026, 2026",
    "2025-02-04/2025-02-08, 2025-02-04/2025-02-08",
    "2025/2030, 2025/2030",
    "2025-W07, 2025-02-10/2025-02-16",
    "2020-W53, 2020-12-28/2021-01-03",
    "2025-W07-WE, 2025-02-15/2025-02-16",
    "2025-Q1, 2025-01/2025-03",
    "2024-Q4, 2024-10/2024-12",
    "2025-H2, 2025-07/2025-12",
    "2025-SU, 2025-06/2025-08",
    "2024-WI, 2024-12/2025-02",
    "199, 1990/1999",
    "20, 2000/2099",
    "FY2025, 2025",
    "FY2025/FY2026, 2025/2026",
    "2025-Q1/2025-Q3, 2025-01/2025-09",
    "2025-02-06T09:30, 2025-02-06",
    "2025-02-05TEV, 2025-02-05"
  })
  void isAPeriod(String value, String period) {
    assertThat(Periods.iso(value)).contains(period);
  }

  @ParameterizedTest
  @CsvSource({"P3Y", "PRESENT_REF", "PXD", "PT30M", "FUTURE_REF"})
  void isNone(String value) {
    assertThat(Periods.iso(value)).isEmpty();
  }

  @Test
  void setsHaveNone() {
    Timex.Type set = Timex.Type.SET;
    assertThat(Periods.iso(new Timex(new Span(0, 1), set, Optional.of("2025"), Optional.empty())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "They pledged funds over the next five years., 2025/2030",
    "It will cost more over the next year., 2025-02/2026-02",
    "It must open by the end of 2026., 2026-12-31",
    "It must open by the end of next month., 2025-03",
    "They will sell ships in the early 2040s., 2040/2043",
    "They will sell ships in the late 2030s., 2037/2039",
    "They talked from March 2024 to May 2025., 2024-03/2025-05"
  })
  void lengthsAndDeadlinesHaveBounds(String text, String period) {
    Timex timex = new TimexFinder().find(text, new Span(0, text.length()), Optional.of(LocalDate.of(2025, 2, 6))).getFirst();
    assertThat(Periods.iso(timex)).contains(period);
  }

  @Test
  void rangesKeepTheirEnds() {
    String text = "from March 2024 to May 2025";
    Timex range = new TimexFinder().find(text, new Span(0, text.length()), Optional.empty()).getFirst();
    assertThat(range.parts()).extracting(end -> end.span().of(text) + " " + end.value().orElse("")).containsExactly("March 2024 2024-03", "May 2025 2025-05");
  }
}
