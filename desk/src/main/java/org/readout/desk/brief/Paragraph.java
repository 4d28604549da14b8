package org.readout.desk.brief;

import java.util.List;
import java.util.stream.Collectors;

/** Words that stand together. */
record Paragraph(List<Run> runs) {
  Paragraph {
    runs = List.copyOf(runs);
  }

  static Paragraph of(Run... runs) {
    return new Paragraph(List.of(runs));
  }

  /** The words alone. */
  String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
