package org.readout.backfill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.readout.core.Copies;
import org.readout.core.Line;
import org.readout.core.Outcome;
import org.readout.core.document.Capture;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.document.Given;
import org.readout.core.ledger.CodedDocument;
import org.readout.core.ledger.CodedJson;
import org.readout.core.selection.Fingerprint;
import org.readout.core.selection.Sketch;

/** Core's line on a document whose copies and versions are settled. What goes wrong with one document is a row. */
final class Coding implements MapFunction<Row, Row> {
  private final List<String> followed;

  Coding(List<String> followed) {
    this.followed = List.copyOf(followed);
  }

  @Override
  public Row call(Row row) {
    Line line = Lines.of(followed);
    Capture capture = new Capture(row.getAs("name"), row.getAs("media_type"), row.getAs("bytes"), Packed.read(row.getAs("given"), Given.class));
    Cells cells = new Cells(Schemas.CODED).from(row, "position", "name", "media_type", "given", "bytes");
    try {
      return cells(line.take(capture, new Settled(row)), cells).row();
    } catch (RuntimeException | StackOverflowError e) {
      return unreadable(cells, "code", 0, "could not be coded: " + e).row();
    }
  }

  private static Cells cells(Outcome outcome, Cells cells) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> {
        CodedDocument coded = recorded.coded();
        document(coded.document(), cells).put("outcome", "recorded").put("revision_of", recorded.revisionOf()).put("copy_of", recorded.copyOf())
            .put("released_by", coded.releasedBy()).put("relevance", recorded.verdict().score()).put("reasons", new ArrayList<>(recorded.verdict().reasons()))
            .put("fingerprint", Fingerprint.of(Documents.of(coded.document().id(), recorded.capture(), recorded.cleaned()))).put("coded", CodedJson.write(coded).toString());
        yield cells;
      }
      case Outcome.OffTopic other -> document(Documents.of(other.id(), other.capture(), other.cleaned()), cells).put("outcome", "off-topic")
          .put("relevance", other.verdict().score()).put("reasons", new ArrayList<>(other.verdict().reasons()));
      case Outcome.Duplicate copy -> throw new IllegalStateException("taken for a copy of " + copy.of());
      case Outcome.Unreadable failed -> unreadable(cells, failed.problem().stage(), failed.problem().position(), failed.problem().message());
    };
  }

  private static Cells unreadable(Cells cells, String stage, int place, String message) {
    return cells.put("outcome", "unreadable").put("stage", stage).put("place", place).put("message", message);
  }

  private static Cells document(Document document, Cells cells) {
    return cells.put("id", document.id()).put("date", document.dateline().date()).put("date_basis", document.dateline().basis().name().toLowerCase(Locale.ROOT))
        .put("language", document.language()).put("title", document.title()).put("publisher", document.publisher()).put("url", document.uri().map(Object::toString))
        .put("genre", document.genre().label()).put("blocks", Packed.blocks(document.blocks())).put("text", document.text());
  }

  /** What is held, as far as one document has to know it: the version before it and what it repeats in part. */
  private record Settled(Row row) implements Copies {
    @Override
    public Optional<Known> byId(String id) {
      return Cells.text(row, "known").map(known -> new Known(known, Cells.text(row, "known_fingerprint").orElseThrow()));
    }

    @Override
    public Optional<Known> byUrl(String url) {
      return Optional.empty();
    }

    @Override
    public Optional<String> byFingerprint(String fingerprint) {
      return Optional.empty();
    }

    @Override
    public List<Alike> alike(Sketch sketch) {
      return Cells.text(row, "original").map(id -> new Alike(id, Cells.text(row, "original_text").orElseThrow(), Optional.ofNullable(row.<LocalDate>getAs("original_date"))))
          .stream().toList();
    }
  }
}
