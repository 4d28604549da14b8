package org.readout.desk.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.readout.core.discourse.Status;
import org.readout.core.ledger.ThreadState;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Field;
import org.readout.core.ontology.Kind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of a closed list on the command line. */
abstract class Labels implements ITypeConverter<String> {
  private final String what;
  private final List<String> labels;

  private Labels(String what, List<String> labels) {
    this.what = what;
    this.labels = labels;
  }

  @Override
  public String convert(String value) {
    String label = value.strip().toLowerCase(Locale.ROOT);
    if (!labels.contains(label)) {
      throw new TypeConversionException("there is no " + what + " '" + value + "' (there are: " + String.join(", ", labels) + ")");
    }
    return label;
  }

  static final class Kinds extends Labels {
    Kinds() {
      super("kind", Arrays.stream(Kind.values()).map(Kind::label).toList());
    }
  }

  static final class Acts extends Labels {
    Acts() {
      super("act", Arrays.stream(Act.values()).map(Act::label).toList());
    }
  }

  static final class Fields extends Labels {
    Fields() {
      super("field", Arrays.stream(Field.values()).map(Field::label).toList());
    }
  }

  static final class Statuses extends Labels {
    Statuses() {
      super("status", Arrays.stream(Status.values()).map(status -> status.name().toLowerCase(Locale.ROOT)).toList());
    }
  }

  static final class EntryFormats extends Labels {
    EntryFormats() {
      super("format", List.of("table", "jsonl", "csv"));
    }
  }

  static final class ExportFormats extends Labels {
    ExportFormats() {
      super("export format", List.of("csv", "jsonl", "parquet", "followthemoney", "web-annotation", "plover-json", "gdelt-tsv", "geojson", "ics", "codebook"));
    }
  }

  static final class BriefFormats extends Labels {
    BriefFormats() {
      super("briefing format", List.of("text", "markdown", "html", "docx", "pdf"));
    }
  }

  static final class ThreadStates extends Labels {
    ThreadStates() {
      super("state", Arrays.stream(ThreadState.values()).map(ThreadState::label).toList());
    }
  }

  static final class ThreadFormats extends Labels {
    ThreadFormats() {
      super("format", List.of("table", "json", "jsonl"));
    }
  }

  static final class DiffFormats extends Labels {
    DiffFormats() {
      super("format", List.of("table", "json", "html"));
    }
  }

  static final class HitFormats extends Labels {
    HitFormats() {
      super("format", List.of("table", "jsonl"));
    }
  }
}
