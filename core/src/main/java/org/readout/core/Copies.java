package org.readout.core;

import java.util.Optional;

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

  /** Knows nothing: every document is new. */
  Copies NONE =
      new Copies() {
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
      };
}
