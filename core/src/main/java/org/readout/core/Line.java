package org.readout.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.core.coding.Coder;
import org.readout.core.document.Capture;
import org.readout.core.document.Cleaned;
import org.readout.core.document.Cleaner;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.ledger.CodedDocument;
import org.readout.core.ledger.Versions;
import org.readout.core.ontology.Ontology;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.EncoderReader;
import org.readout.core.reading.Name;
import org.readout.core.reading.NameFinder;
import org.readout.core.reading.Reader;
import org.readout.core.reading.Reading;
import org.readout.core.selection.Fingerprint;
import org.readout.core.selection.Likeness;
import org.readout.core.selection.Relevance;
import org.readout.core.selection.Sketch;
import org.readout.core.text.Problem;
import org.readout.core.text.Span;

/**
 * The straight line: a capture in, an outcome out.
 * Capture → clean → Document → copy or version? → relevant? → read → code.
 * Immutable and safe for use by many threads.
 */
public final class Line {
  /** Version of the program, part of what every entry was made with. */
  public static final String VERSION = "0.1.0";

  private final Profiles names;
  private final Relevance relevance;
  private final Reader reader;
  private final Coder coder;

  /**
   * @param names profiles whose names, offices, places and matters are known
   * @param followed ids of those of them that say what is relevant
   */
  public Line(Profiles names, Set<String> followed) {
    NameFinder finder = new NameFinder(names);
    this.names = names;
    this.relevance = new Relevance(names, followed, (text, within) -> named(finder, text, within));
    this.reader = new EncoderReader(finder);
    this.coder = new Coder(names, finder);
  }

  /** What becomes of a capture, given what is already held. */
  public Outcome take(Capture capture, Copies copies) {
    Cleaned cleaned = Cleaner.clean(capture);
    if (cleaned.text().isBlank()) {
      return new Outcome.Unreadable(capture, cleaned.problems().isEmpty() ? new Problem("clean", 0, "no text") : cleaned.problems().getFirst());
    }
    String id = Documents.idOf(capture);
    Document document = Documents.of(id, capture, cleaned);
    String fingerprint = Fingerprint.of(document);
    Optional<Copies.Known> known = copies.byId(id).or(() -> capture.given().uri().flatMap(u -> copies.byUrl(u.toString())));
    Optional<Match> match = match(document, known, copies);
    Optional<String> copied = known.filter(k -> k.fingerprint().equals(fingerprint)).map(Copies.Known::id)
        .or(() -> known.isPresent() ? Optional.empty() : copies.byFingerprint(fingerprint).or(() -> match.filter(Match::whole).map(Match::id)));
    if (copied.isPresent()) {
      return new Outcome.Duplicate(capture, cleaned, copied.get());
    }
    return settle(capture, cleaned, known.map(k -> Documents.of(nextVersion(k.id()), capture, cleaned)).orElse(document), known.map(Copies.Known::id), match);
  }

  /** A document held that another repeats, and how far. */
  private record Match(String id, Likeness likeness) {
    boolean whole() {
      return likeness.added().isEmpty();
    }
  }

  /** The document held that this one repeats most of; of several the one held longest. No version of a document is a copy of another version. */
  private static Optional<Match> match(Document document, Optional<Copies.Known> known, Copies copies) {
    Optional<Match> best = Optional.empty();
    for (Copies.Alike held : copies.alike(Sketch.of(document))) {
      boolean own = known.map(k -> base(k.id()).equals(base(held.id()))).orElse(false);
      Likeness likeness = own ? Likeness.NONE : Likeness.of(document, held.text(), held.date());
      if (likeness.copy() && likeness.shared() > best.map(found -> found.likeness().shared()).orElse(0)) {
        best = Optional.of(new Match(held.id(), likeness));
      }
    }
    return best;
  }

  private Outcome settle(Capture capture, Cleaned cleaned, Document document, Optional<String> revisionOf, Optional<Match> match) {
    Relevance.Verdict verdict = relevance.of(document);
    boolean english = document.language().equals("en");
    if (english && !verdict.relevant()) {
      return new Outcome.OffTopic(capture, cleaned, document.id(), verdict);
    }
    Document read = match.map(found -> found.likeness().additions(document)).orElse(document);
    Relevance.Verdict reasons = english ? verdict : verdict.because("kept, not coded: language " + document.language());
    return new Outcome.Recorded(capture, cleaned, code(read), reasons, revisionOf, match.map(Match::id));
  }

  private static String base(String id) {
    int at = id.lastIndexOf('@');
    return at > 0 && id.substring(at + 1).matches("[0-9]{1,9}") ? id.substring(0, at) : id;
  }

  /** {@code x@2} after {@code x}, {@code x@3} after {@code x@2}. */
  public static String nextVersion(String id) {
    int at = id.lastIndexOf('@');
    boolean versioned = at > 0 && id.substring(at + 1).matches("[0-9]{1,9}");
    return versioned ? id.substring(0, at + 1) + (Integer.parseInt(id.substring(at + 1)) + 1) : id + "@2";
  }

  /** The document read and coded, whatever it is about. */
  public CodedDocument code(Document document) {
    return coder.code(reader.read(document), versions());
  }

  /** Whether a document is about what is followed. */
  public Relevance.Verdict relevance(Document document) {
    return relevance.of(document);
  }

  /** What the reader sees in a document. */
  public Reading read(Document document) {
    return reader.read(document);
  }

  /** What this line codes with. */
  public Versions versions() {
    return new Versions(VERSION, reader.version(), names.version(), Ontology.VERSION, Cleaner.VERSION);
  }

  private static Map<String, String> named(NameFinder finder, String text, Span within) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Name name : finder.find(text, within)) {
      if (name.type() != Name.Type.PLACE) {
        name.code().ifPresent(code -> found.putIfAbsent(code, name.span().of(text)));
      }
    }
    return found;
  }
}
