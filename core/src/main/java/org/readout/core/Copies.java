package org.readout.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.readout.core.selection.Sketch;

/** What is already held, as far as telling copies and versions needs it. */
public interface Copies {
  /**
   * The newest version of the document known under an id or URL.
   *
   * @param id the newest version's id, {@code x} or {@code x@3}
   * @param fingerprint of its text
   */
  record Known(String id, String fingerprint) {}

  /** The newest version of the document with this id (without {@code @n}). */
  Optional<Known> byId(String id);

  /** The newest version of the document first captured at this URL. */
  Optional<Known> byUrl(String url);

  /** The id of a document whose text has this fingerprint. */
  Optional<String> byFingerprint(String fingerprint);

  /**
   * A document held that may be much the same.
   *
   * @param id its id
   * @param text its text
   * @param date when it was published
   */
  record Alike(String id, String text, Optional<LocalDate> date) {}

  /** The newest versions of documents that share an anchor with this sketch, those sharing most first, then those held longest; a few. */
  List<Alike> alike(Sketch sketch);

  /** Knows nothing: every document is new. */
  Copies NONE = only(List.of());

  /** Knows nothing but these documents, each of which any text may repeat. */
  static Copies only(List<Alike> held) {
    return new Copies() {
      @Override
      public Optional<Known> byId(String id) {
        return Optional.empty();
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
        return held;
      }
    };
  }
}
