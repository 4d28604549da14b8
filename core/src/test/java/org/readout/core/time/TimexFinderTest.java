package org.readout.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.core.text.Span;

class TimexFinderTest {
  private static final TimexFinder FINDER = new TimexFinder();
  private static final Optional<LocalDate> ANCHOR = Optional.of(LocalDate.of(2025, 2, 6));

  private static List<Timex> find(String text, Optional<LocalDate> anchor) {
    return FINDER.find(text, new Span(0, text.length()), anchor);
  }

  @Test
  void withoutAnchorRelativeValuesStayEmpty() {
    assertThat(find("They met last week, on Friday, yesterday, in March, on 3 April and two years ago.", Optional.empty()))
        .hasSize(6)
        .allSatisfy(time -> assertThat(time.value()).isEmpty());
    assertThat(find("They met on 3 April 2024.", Optional.empty()))
        .singleElement()
        .satisfies(time -> assertThat(time.value()).contains("2024-04-03"));
  }

  @Test
  void looksOnlyInside() {
    String text = "They met in 2023. They signed in 2024. They parted in 2025.";
    assertThat(FINDER.find(text, new Span(17, 38), ANCHOR)).singleElement().satisfies(time -> {
      assertThat(time.span().of(text)).isEqualTo("2024");
      assertThat(time.value()).contains("2024");
    });
  }

  @Test
  void leanOverrulesTense() {
    String text = "They met on Monday.";
    Span all = new Span(0, text.length());
    assertThat(FINDER.find(text, all, ANCHOR, Lean.FUTURE).getFirst().value()).contains("2025-02-10");
    assertThat(FINDER.find(text, all, ANCHOR, Lean.PAST).getFirst().value()).contains("2025-02-03");
  }

  @Test
  void ascendingWithoutOverlapOnAnyText() {
    String text =
        "From 4 to 8 February the envoy, who arrived late last Monday, said the 2025–29 plan (signed 3/4/2021 at 9:30 a.m.) "
            + "runs to the end of next year; the first half of 2026, fiscal year 2025-26 and the 1990s came up — 99/99/9999, '', 0/0/0.";
    int end = 0;
    for (Timex time : find(text, ANCHOR)) {
      assertThat(time.span().start()).isGreaterThanOrEqualTo(end);
      end = time.span().end();
    }
    assertThat(end).isPositive();
  }

  @Test
  void figuresWithCapitalsAreNoTimes() {
    assertThat(find("The 5S method of the M5S, in the 90S and the 3RD of May.", ANCHOR)).extracting(time -> time.value().orElse("-")).containsExactly("199", "2025-05-03");
  }

  @Test
  void turkishLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(new TimexFinder().find("IN APRIL THEY MET, FRIDAY", new Span(0, 25), ANCHOR)).hasSize(2);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void keepsPace() {
    String text =
        "The ministers met on Thursday and agreed that work on the second phase would begin by the end of 2026. "
            + "A grant of several million was handed over in March 2024, two years after the last visit. ";
    String article = text.repeat(26);
    Span all = new Span(0, article.length());
    for (int i = 0; i < 300; i++) {
      FINDER.find(article, all, ANCHOR);
    }
    long start = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      FINDER.find(article, all, ANCHOR);
    }
    Duration each = Duration.ofNanos((System.nanoTime() - start) / 100);
    System.out.println("timex: " + article.length() + " chars in " + each.toNanos() / 1000 + " µs");
    assertThat(each).isLessThan(Duration.ofMillis(20));
  }
}
