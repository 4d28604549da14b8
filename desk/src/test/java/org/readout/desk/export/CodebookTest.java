package org.readout.desk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.core.discourse.Status;
import org.readout.core.discourse.Voice;
import org.readout.core.discourse.Wording;
import org.readout.core.document.DateBasis;
import org.readout.core.document.Genre;
import org.readout.core.ledger.Origin;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Field;
import org.readout.core.ontology.Kind;

/** The codebook's values are the program's. */
class CodebookTest {
  @Test
  void everyValueOfAClosedListHasItsMeaningAndNoOther() {
    Map<String, Enum<?>[]> lists = Map.of("kind", Kind.values(), "act", Act.values(), "field", Field.values(), "status", Status.values(), "wording",
        Wording.values(), "voice", Voice.values(), "origin", Origin.values(), "date_basis", DateBasis.values(), "genre", Genre.values());
    assertThat(Codebook.VALUES.keySet()).isEqualTo(lists.keySet());
    lists.forEach((column, values) -> {
      List<String> labels = Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
      assertThat(List.copyOf(Codebook.VALUES.get(column).keySet())).as(column).isEqualTo(labels);
    });
  }

  @Test
  void everyActSaysItsKind() {
    for (Act act : Act.values()) {
      assertThat(Codebook.VALUES.get("act").get(act.label())).startsWith(act.kind().label() + ": ");
    }
  }

  @Test
  void gdeltHas58Columns() {
    assertThat(Gdelt.COLUMNS).hasSize(58).doesNotHaveDuplicates();
  }
}
