package org.readout.backfill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.readout.backfill.input.Archive;
import org.readout.backfill.input.Item;
import org.readout.backfill.input.Records;
import org.readout.backfill.input.Shard;
import org.readout.core.Line;
import org.readout.core.document.Capture;
import org.readout.core.document.Cleaned;
import org.readout.core.document.Cleaner;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.selection.Fingerprint;
import org.readout.core.selection.Relevance;
import org.readout.core.selection.Sketch;
import org.readout.core.text.Problem;

/**
 * Read, clean, language, date, relevance: shards to pages. Every document of the archive is one row, the poisoned ones too;
 * only what may be coded keeps its bytes.
 */
final class Clean implements MapPartitionsFunction<Shard, Row> {
  private final Broadcast<SerializableConfiguration> configuration;
  private final List<String> followed;

  Clean(Broadcast<SerializableConfiguration> configuration, List<String> followed) {
    this.configuration = configuration;
    this.followed = List.copyOf(followed);
  }

  @Override
  public Iterator<Row> call(Iterator<Shard> shards) {
    Line line = Lines.of(followed);
    return new Iterator<>() {
      private Iterator<Row> pages = List.<Row>of().iterator();

      @Override
      public boolean hasNext() {
        while (!pages.hasNext() && shards.hasNext()) {
          pages = new Pages(shards.next(), line);
        }
        return pages.hasNext();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return pages.next();
      }
    };
  }

  /** The pages of one shard. A file that breaks off is one more unreadable document. */
  private final class Pages implements Iterator<Row> {
    private final Shard shard;
    private final Line line;
    private Optional<Records> records = Optional.empty();
    private long record = -1;
    private boolean ended;
    private Optional<Row> next = Optional.empty();

    Pages(Shard shard, Line line) {
      this.shard = shard;
      this.line = line;
    }

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && !ended) {
        try {
          step();
        } catch (IOException | RuntimeException e) {
          ended = true;
          next = shard.share() == 0 ? Optional.of(unreadable(shard.file(), new Problem("read", 0, "breaks off after record " + (record + 1) + ": " + e.getMessage())).put("position", shard.position(record + 1)).row()) : Optional.empty();
          close();
        }
      }
      return next.isPresent();
    }

    private void step() throws IOException {
      if (records.isEmpty()) {
        records = Optional.of(Archive.open(shard.file(), configuration.value().value()));
      }
      if (!records.get().advance()) {
        ended = true;
        close();
        return;
      }
      record++;
      if (shard.has(record)) {
        next = switch (records.get().item()) {
          case Item.Page page -> Optional.of(page(page.capture(), line).put("position", shard.position(record)).row());
          case Item.Refused refused -> Optional.of(unreadable(refused.name(), new Problem("read", 0, refused.reason())).put("position", shard.position(record)).row());
          case Item.Passed passed -> Optional.empty();
        };
      }
    }

    private void close() {
      try {
        if (records.isPresent()) {
          records.get().close();
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(shard.file() + ": " + e.getMessage(), e);
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = next.orElseThrow();
      next = Optional.empty();
      return row;
    }
  }

  private static Cells unreadable(String name, Problem problem) {
    return new Cells(Schemas.PAGES).put("name", name).put("outcome", "unreadable").put("stage", problem.stage()).put("place", problem.position()).put("message", problem.message());
  }

  private static Cells page(Capture capture, Line line) {
    try {
      Cleaned cleaned = Cleaner.clean(capture);
      if (cleaned.text().isBlank()) {
        return unreadable(capture.name(), cleaned.problems().isEmpty() ? new Problem("clean", 0, "no text") : cleaned.problems().getFirst());
      }
      Document document = Documents.of(Documents.idOf(capture), capture, cleaned);
      Relevance.Verdict verdict = line.relevance(document);
      return page(capture, document, verdict, !document.language().equals("en") || verdict.relevant());
    } catch (RuntimeException | StackOverflowError e) {
      return unreadable(capture.name(), new Problem("clean", 0, "could not be cleaned: " + e));
    }
  }

  private static Cells page(Capture capture, Document document, Relevance.Verdict verdict, boolean open) {
    return new Cells(Schemas.PAGES).put("name", capture.name()).put("media_type", capture.mediaType()).put("given", Packed.json(capture.given()))
        .put("bytes", open ? capture.bytes() : null).put("outcome", open ? "open" : "off-topic").put("id", document.id()).put("named", capture.given().id().isPresent())
        .put("url", document.uri().map(Object::toString)).put("fingerprint", Fingerprint.of(document)).put("anchors", new ArrayList<>(Sketch.of(document).anchors()))
        .put("date", document.dateline().date()).put("date_basis", document.dateline().basis().name().toLowerCase(Locale.ROOT)).put("language", document.language())
        .put("title", document.title()).put("publisher", document.publisher()).put("genre", document.genre().label()).put("blocks", Packed.blocks(document.blocks()))
        .put("text", document.text()).put("reasons", new ArrayList<>(verdict.reasons())).put("relevance", verdict.score());
  }
}
