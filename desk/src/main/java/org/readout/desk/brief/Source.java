package org.readout.desk.brief;

import java.util.Optional;
import org.readout.core.ledger.Telling;
import org.readout.desk.HeldDocument;

/**
 * A document that a briefing quotes.
 *
 * @param id names it in the desk
 * @param title what a person would call it
 * @param origin who published it and when, so far as known, whose text it retells, and how many more places carried it; begins with a comma unless empty
 * @param uri where it was published
 */
record Source(String id, String title, String origin, Optional<String> uri) {
  static Source of(HeldDocument document) {
    String carriers = document.carriers() == 0 ? "" : ", carried in " + document.carriers() + " more";
    String after = document.releasedBy().filter(by -> !document.publisher().equals(Optional.of(by))).map(by -> ", after a text released by " + by).orElse("");
    return new Source(document.id(), document.label(), document.publisher().map(name -> ", " + name).orElse("") + document.date().map(day -> ", " + Lines.day(day)).orElse("") + after + carriers, document.uri());
  }

  static Source of(Telling telling) {
    return new Source(telling.document(), telling.title().orElse("Untitled"), telling.publisher().map(name -> ", " + name).orElse("") + telling.date().map(day -> ", " + Lines.day(day)).orElse(""), Optional.empty());
  }
}
