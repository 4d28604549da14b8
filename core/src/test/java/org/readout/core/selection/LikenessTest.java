package org.readout.core.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.core.document.Block;
import org.readout.core.document.Capture;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.document.Given;
import org.readout.core.text.Span;

class LikenessTest {
  private static final String FIRST = "Norway pledged 5 million dollars to Ghana on Monday to rebuild the port of Tema after the storm.";
  private static final String SECOND = "The ministers of both countries met in Accra and agreed to sign a treaty on fisheries by September.";
  private static final String THIRD = "Ghana thanked Norway and said that it would open its waters to vessels from Bergen for two years.";
  private static final String FOURTH = "Talks will go on in Oslo, where experts of the two sides are to settle what is left of the budget.";
  private static final String HELD = String.join("\n\n", FIRST, SECOND, THIRD, FOURTH);
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.parse("2025-02-05"));

  private static Document document(Optional<LocalDate> date, String... paragraphs) {
    Given given = new Given(Optional.empty(), date, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return Documents.whole(new Capture("a", "text/plain", String.join("\n\n", paragraphs).getBytes(StandardCharsets.UTF_8), given));
  }

  private static Likeness like(String... paragraphs) {
    return Likeness.of(document(DAY, paragraphs), HELD, DAY);
  }

  private static List<String> added(Likeness likeness, String... paragraphs) {
    return likeness.added().stream().map(span -> span.of(String.join("\n\n", paragraphs))).toList();
  }

  @Test
  void cutAndTouchedUpTextsAreCopies() {
    assertThat(like(FIRST, SECOND).copy()).isTrue();
    assertThat(like(FIRST.replace("5 million", "five mln"), SECOND.replace("ministers of both countries", "countries' ministers"), THIRD, FOURTH)).matches(Likeness::copy).matches(l -> l.added().isEmpty());
    assertThat(like(FIRST, SECOND, THIRD, FOURTH, "(Reporting by Ama Example; editing by Kari Example)").added()).isEmpty();
  }

  @Test
  void addedParagraphsAreToldFromWhatIsCopied() {
    String[] longer = {FIRST, SECOND, "A trade union in Tema rejected the plan and called for a strike of all dock workers.", THIRD, FOURTH};
    Likeness likeness = like(longer);
    assertThat(likeness.copy()).isTrue();
    assertThat(added(likeness, longer)).containsExactly(longer[2]);
    Document additions = likeness.additions(document(DAY, longer));
    assertThat(additions.blocks().stream().filter(b -> b.role().running()).map(Block::span).map(s -> s.of(additions.text()))).containsExactly(longer[2]);
    assertThat(additions.blocks().stream().map(Block::span).mapToInt(Span::length).sum()).isEqualTo(document(DAY, longer).blocks().stream().map(Block::span).mapToInt(Span::length).sum());
  }

  @Test
  void anotherFigureMonthNameOrDenialIsAnotherText() {
    assertThat(like(FIRST.replace("5 million", "6 million"), SECOND, THIRD, FOURTH).copy()).isFalse();
    assertThat(like(FIRST, SECOND.replace("September", "October"), THIRD, FOURTH).copy()).isFalse();
    assertThat(like(FIRST, SECOND.replace("Accra", "Kumasi"), THIRD, FOURTH).copy()).isFalse();
    assertThat(like(FIRST, SECOND, THIRD.replace("would open", "would not open"), FOURTH).copy()).isFalse();
  }

  @Test
  void sentencesInPlaceOfOthersMakeAnotherText() {
    String other = "Peru and Chile took part as observers and asked for a seat at the table from next year on.";
    assertThat(like(FIRST, other, THIRD, FOURTH).copy()).isFalse();
    assertThat(like(other, "Nothing else was said of it.").copy()).isFalse();
  }

  @Test
  void longAfterOnlyTheSameTextIsACopy() {
    Optional<LocalDate> later = Optional.of(LocalDate.parse("2026-02-05"));
    assertThat(Likeness.of(document(later, FIRST, SECOND, THIRD, FOURTH), HELD, DAY).copy()).isTrue();
    assertThat(Likeness.of(document(later, FIRST, SECOND), HELD, DAY).copy()).isFalse();
    assertThat(Likeness.of(document(later, FIRST, SECOND, THIRD, "The talks ended there, and nobody spoke of money or of the budget any more."), HELD, DAY).copy()).isFalse();
  }

  @Test
  void copiesShareAnchorsAndOtherTextsDoNot() {
    Sketch held = Sketch.of(document(DAY, FIRST, SECOND, THIRD, FOURTH));
    assertThat(held.anchors()).hasSize(Sketch.SIZE).isSorted().doesNotHaveDuplicates();
    assertThat(Sketch.of(document(DAY, FIRST, SECOND)).anchors()).anyMatch(held.anchors()::contains);
    assertThat(Sketch.of(document(DAY, "Peru and Chile took part as observers and asked for a seat at the table.")).anchors()).noneMatch(held.anchors()::contains);
    assertThat(Sketch.of(document(DAY, "Too short")).anchors()).isEmpty();
  }

  @Test
  void everyRuleHoldsItsExampleAndNotItsCounterexample() {
    for (Difference.Class known : Difference.KNOWN.differing()) {
      assertThat(altered(known.example())).as(known.name()).isTrue();
      assertThat(altered(known.counterexample())).as(known.name()).isFalse();
    }
    for (Difference.Credit credit : Difference.KNOWN.credits()) {
      assertThat(Difference.credit(credit.example())).as(credit.pattern()).isTrue();
      assertThat(Difference.credit(credit.counterexample())).as(credit.pattern()).isFalse();
    }
  }

  private static boolean altered(List<String> pair) {
    Passage a = Passage.all(pair.get(0)).getFirst();
    Passage b = Passage.all(pair.get(1)).getFirst();
    assertThat(Difference.alike(a, b)).as(pair.toString()).isTrue();
    return Difference.altered(a, b);
  }

  @Test
  void anOpeningSentenceThatLooksLikeATitleCounts() {
    String opening = "The two presidents will meet on December 6 and 7 in Washington, D.C.";
    String held = opening + "\n\n" + HELD;
    assertThat(Likeness.of(document(DAY, opening, FIRST, SECOND, THIRD, FOURTH), held, DAY).copy()).isTrue();
    assertThat(Likeness.of(document(DAY, opening.replace("6 and 7", "7 and 8"), FIRST, SECOND, THIRD, FOURTH), held, DAY).copy()).isFalse();
  }
}
