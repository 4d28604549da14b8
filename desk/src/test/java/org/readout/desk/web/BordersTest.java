package org.readout.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The borders bundled, and the rules that say which of them are disputed. */
class BordersTest {
  private final Borders borders = new Borders();

  @Test
  void everyRegionHasCoastsAndBorders() {
    for (Borders.Region region : Borders.RULES.regions()) {
      assertThat(borders.path(Borders.Line.COAST, region)).as(region.id()).startsWith("M").hasSizeGreaterThan(5_000);
      assertThat(borders.path(Borders.Line.BORDER, region)).as(region.id()).startsWith("M").hasSizeGreaterThan(1_000);
    }
  }

  @Test
  void everyRuleTakesALine() {
    for (Borders.Disputed rule : Borders.RULES.disputed()) {
      assertThat(borders.taken(rule)).as(rule.toString()).isPositive();
    }
  }
}
