package org.readout.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.core.ledger.Amount;
import org.readout.core.text.Span;

class AmountFinderTest {
  private static final AmountFinder FINDER = new AmountFinder();

  static Stream<String> examples() {
    Currencies.File file = Currencies.File.read();
    return Stream.concat(file.currencies().stream().flatMap(currency -> currency.examples().stream()), file.examples().stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleHolds(String example) {
    String[] sides = example.split(" =>", 2);
    List<Amount> amounts = FINDER.find(sides[0], new Span(0, sides[0].length()));
    assertThat(amounts.stream().map(AmountFinderTest::show).collect(Collectors.joining(" ; "))).isEqualTo(sides[1].strip());
  }

  private static String show(Amount amount) {
    String sum = (amount.currency().orElse("") + " " + amount.value().map(BigDecimal::toPlainString).orElse("")).strip();
    return amount.words().text() + " | " + sum + amount.instrument().map(instrument -> " | " + instrument).orElse("");
  }

  @Test
  void findsOnlyInside() {
    String text = "They gave $5 million. They lent $7 million.";
    assertThat(FINDER.find(text, new Span(22, text.length()))).singleElement().satisfies(amount -> {
      assertThat(amount.value()).contains(new BigDecimal("7000000"));
      assertThat(amount.words().span().of(text)).isEqualTo("$7 million");
      assertThat(amount.instrument()).contains("loan");
    });
  }

  @Test
  void takesLongInputInStride() {
    String text = "1,000,000,".repeat(20_000) + " $".repeat(20_000) + "9".repeat(50_000);
    assertThat(FINDER.find(text, new Span(0, text.length()))).isEmpty();
  }
}
