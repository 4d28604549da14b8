package org.readout.core.coding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.readout.core.ledger.Amount;
import org.readout.core.ledger.Party;
import org.readout.core.text.Span;

/**
 * Finds sums of money in English text by the words of {@code currencies.yaml}: signs and codes before a figure, names
 * after it, and sums without a figure ("billions of dollars"). Immutable and safe for use by many threads.
 */
public final class AmountFinder {
  private final Currencies currencies;

  public AmountFinder() {
    this.currencies = Currencies.read();
  }

  /** The sums inside {@code within}, ascending and without overlap; of a range of figures the value stays empty. */
  public List<Amount> find(String text, Span within) {
    List<Amount> amounts = new ArrayList<>();
    Matcher sum = sums(text, within);
    while (sum.find()) {
      if (names(sum)) {
        amounts.add(amount(sum, text, within));
      }
    }
    return List.copyOf(amounts);
  }

  /** The first sum inside {@code within} that stands at {@code from} or later, else the first of all. */
  public Optional<Amount> first(String text, Span within, int from) {
    Optional<Amount> first = Optional.empty();
    Matcher sum = sums(text, within);
    while (sum.find()) {
      if (names(sum) && (sum.start() >= from || first.isEmpty())) {
        first = Optional.of(amount(sum, text, within));
        if (sum.start() >= from) {
          return first;
        }
      }
    }
    return first;
  }

  private Matcher sums(String text, Span within) {
    return currencies.pattern().matcher(text).region(within.start(), within.end()).useTransparentBounds(true);
  }

  private Amount amount(Matcher sum, String text, Span within) {
    Span span = new Span(sum.start(), sum.end());
    return new Amount(Party.Words.at(span, text), currencies.code(sign(sum), text, within), value(sum, text), currencies.instrument(text, within, span));
  }

  private boolean names(Matcher sum) {
    boolean scaled = sum.group("scale1") != null || sum.group("scale2") != null || sum.group("vague") != null;
    return scaled || !currencies.scaled().contains(sign(sum));
  }

  /** The sign or words that name the currency. */
  private static String sign(Matcher sum) {
    String before = sum.group("before");
    return before != null ? before : sum.group("after2") != null ? sum.group("after2") : sum.group("after3");
  }

  private Optional<BigDecimal> value(Matcher sum, String text) {
    if (sum.group("vague") != null || sum.group("to1") != null || sum.group("to2") != null) {
      return Optional.empty();
    }
    boolean first = sum.group("before") != null;
    BigDecimal figure = currencies.figure(sum.group(first ? "figure1" : "figure2"));
    String scale = sum.group(first ? "scale1" : "scale2");
    int power = scale != null ? currencies.power(scale) : first ? sharedPower(sum, text) : 0;
    BigDecimal value = figure.scaleByPowerOfTen(power).stripTrailingZeros();
    return Optional.of(value.scale() < 0 ? value.setScale(0) : value);
  }

  /** The scale of the second figure in "between $2 and $3 billion". */
  private int sharedPower(Matcher sum, String text) {
    Matcher next = currencies.second().matcher(text).region(sum.end(), text.length());
    boolean small = sum.group("figure1").length() <= 3;
    return small && next.lookingAt() ? currencies.power(next.group("scale")) : 0;
  }
}
