package org.readout.desk.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.readout.core.document.Cleaned;
import org.readout.core.document.Cleaner;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.ledger.Versions;
import org.readout.core.selection.Relevance;
import org.readout.desk.Backfilled;
import org.readout.desk.Backfilled.Fate;

/** Brings what a backfill has coded into a desk without coding it again. Every method expects to run in a transaction of the caller's. */
final class Loading {
  private final Handle handle;
  private final Shelving shelving;
  private final StoredCopies copies;

  Loading(Handle handle, Shelving shelving, StoredCopies copies) {
    this.handle = handle;
    this.shelving = shelving;
    this.copies = copies;
  }

  Fate load(Backfilled row) {
    return switch (row) {
      case Backfilled.Recorded recorded -> document(recorded);
      case Backfilled.Carrier carrier -> Held.byId(handle, carrier.document())
          .map(held -> shelving.carrier(held.key(), carrier, held.captureKey()) ? Fate.ADDED : Fate.THERE).orElse(Fate.ALONE);
    };
  }

  private Fate document(Backfilled.Recorded row) {
    Optional<String> there = handle.createQuery("SELECT fingerprint FROM document WHERE id = :id").bind("id", row.id()).mapTo(String.class).findFirst();
    if (there.isPresent()) {
      return there.get().equals(row.fingerprint()) ? Fate.THERE : Fate.OTHER_TEXT;
    }
    Cleaned cleaned = Cleaner.clean(row.capture());
    if (!cleaned.text().equals(row.text())) {
      return Fate.OTHER_CLEANING;
    }
    Optional<Held> same = row.copyOf().isPresent() ? Optional.empty() : copies.byFingerprint(row.fingerprint()).flatMap(id -> Held.byId(handle, id));
    if (same.isPresent() && !same.get().base().equals(Edition.of(row.id(), handle).base())) {
      return shelving.carrier(same.get().key(), row.capture(), cleaned, shelving.capture(row.capture(), Optional.empty())) ? Fate.CARRIES : Fate.THERE;
    }
    Document whole = Documents.of(row.id(), row.capture(), cleaned);
    Document read = new Document(whole.id(), whole.uri(), whole.genre(), whole.publisher(), whole.title(), whole.text(), row.blocks(), whole.dateline(), whole.language(), whole.problems());
    Shelved shelved = new Shelved(row.capture().name(), whole, cleaned, true, new Relevance.Verdict(true, row.relevance(), row.reasons()), row.copyOf(),
        Optional.ofNullable(row.coded().path("released_by").textValue()), cleaned.problems());
    long run = shelving.run(Packing.read(row.coded().path("versions").toString(), Versions.class));
    List<ObjectNode> entries = new ArrayList<>();
    row.coded().path("entries").forEach(entry -> entries.add((ObjectNode) entry));
    shelving.entries(shelving.document(read, shelved, shelving.capture(row.capture(), Optional.empty()), run), read, entries, run);
    return Fate.ADDED;
  }
}
