package org.readout.desk.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.core.ontology.Ontology;
import org.readout.core.text.Yaml;
import org.readout.core.ledger.Columns;

/** What exported entries mean, as Markdown: columns, values and versions, from what the exports themselves are made from. */
public final class Codebook {
  /** Meanings by column and value. */
  static final Map<String, Map<String, String>> VALUES = values();

  private Codebook() {}

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, String>> values() {
    return Yaml.read(Codebook.class, "codebook.yaml", LinkedHashMap.class);
  }

  /** The codebook. */
  public static String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# Codebook of exported entries");
    lines.add("");
    lines.add("Made by `./readout export codebook > docs/codebook.md`; do not edit. Event codes: PLOVER " + Ontology.PLOVER
        + ", CAMEO, Goldstein scale, tables of version " + Ontology.VERSION + ". Which version of code, reader, profiles, ontology and cleaner made an entry stands in its column `versions`.");
    lines.add("");
    lines.add("One row is one act told by one document. Offsets count Unicode code points from 0, ends exclusive. An empty cell means that the text does not say.");
    lines.add("");
    lines.add("## Columns of CSV and Parquet");
    lines.add("");
    lines.add("In CSV the values of a list are parted by `; `, and a text that a spreadsheet would take for a formula has an apostrophe before it. "
        + "Parquet has the further partition column `year` (BIGINT), the year of `date`.");
    lines.add("");
    lines.add("| column | type in Parquet | meaning |");
    lines.add("|---|---|---|");
    Columns.ALL.forEach(column -> lines.add("| `" + column.name() + "` | " + column.type().sql() + " | " + column.meaning() + " |"));
    VALUES.forEach((column, meanings) -> {
      lines.addAll(List.of("", "## Values of `" + column + "`", "", "| value | meaning |", "|---|---|"));
      meanings.forEach((value, meaning) -> lines.add("| `" + value + "` | " + meaning + " |"));
    });
    lines.addAll(List.of("", "## Columns of GDELT 1.0", "", String.join(", ", Gdelt.COLUMNS) + ".", ""));
    lines.add("One record for each ordered pair of an actor and another recipient; codes of states are ISO 3166-1 alpha-3. Always empty: IsRootEvent, AvgTone, "
        + "places of actors. The country of a place is that of its administration, as FIPS 10-4 code. Alleged and denied acts are left out unless `--alleged` is given.");
    return String.join("\n", lines) + "\n";
  }
}
