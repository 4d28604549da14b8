package org.readout.core.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns of exported entries, in order. Columns are added at the end and never renamed. */
public final class Columns {
  /** All columns. */
  public static final List<Column> ALL = all();

  private Columns() {}

  private static List<Column> all() {
    List<Column> all = new ArrayList<>();
    all.addAll(act());
    all.addAll(telling());
    all.addAll(document());
    all.addAll(further());
    return List.copyOf(all);
  }

  private static List<Column> act() {
    return List.of(
        Column.text("id", "name of the entry: 80 bits of SHA-256 over document, start, end, act and ordinal, base32", of("id")),
        Column.text("document", "id of the document version it stands in", entry -> Optional.of(entry.document().id())),
        new Column("date", Column.Type.DAY, "local date of the document's publication, ISO 8601", entry -> entry.document().date()),
        Column.text("date_basis", "what that date rests on", entry -> Optional.of(entry.document().dateBasis())),
        Column.text("kind", "which of the seven kinds of entry", of("kind")),
        Column.text("act", "what is done", of("act")),
        Column.texts("actors", "who acts: ISO 3166-1 alpha-3 codes, acronyms of organisations, ARMED:, NGO:, FIRM: and a name; words where no code is known",
            entry -> entry.parties("actors")),
        Column.texts("recipients", "to, for or against whom, as actors", entry -> entry.parties("recipients")),
        Column.texts("addressees", "to whom it was said, where that differs from recipients", entry -> entry.parties("addressees")),
        Column.texts("about", "what it concerns, in the text's words", Exported::about),
        Column.texts("matters", "ids of the matters it belongs to", Exported::matters),
        Column.text("field", "area of relations", of("field")),
        Column.flag("renewed", "whether the text marks it as repeated or continued"),
        Column.flag("negated", "whether the text says it did not happen"),
        Column.flag("threat", "whether what is announced is a harm"));
  }

  private static List<Column> telling() {
    return List.of(
        Column.text("condition", "the words of a condition", of("condition", "text")),
        Column.text("hedge", "words that weaken it", of("hedge", "text")),
        Column.text("when", "date or period of the act's object, ISO 8601; the text's words where it has no value",
            entry -> entry.text("when", "value").or(() -> entry.text("when", "text"))),
        Column.text("amount", "a sum of money, in the text's words", of("amount", "text")),
        Column.number("amount_value", "that sum in units of its currency", of("amount", "value")),
        Column.text("amount_currency", "its currency, ISO 4217", of("amount", "currency")),
        Column.text("place", "where, at district precision", entry -> entry.text("place", "name").or(() -> entry.text("place", "text"))),
        Column.text("status", "how far the text vouches for it", entry -> Optional.of(entry.status())),
        Column.texts("attributed_to", "a speaker other than the actor and the publisher", entry -> entry.parties("attributed_to")),
        Column.text("wording", "whose words the evidence is in", of("wording")),
        Column.text("voice", "which side's text tells of it", of("voice")),
        Column.text("plover", "PLOVER category", of("plover", "event")),
        Column.text("cameo", "CAMEO code, two to four digits", of("cameo")),
        Column.number("goldstein", "Goldstein value of the CAMEO code, −10 (conflict) to 10 (cooperation)", of("goldstein")),
        Column.number("confidence", "0 to 1, that the entry is right in kind", of("confidence")),
        Column.text("origin", "machine or human", of("origin")));
  }

  private static List<Column> document() {
    return List.of(
        Column.whole("start", "first code point of the evidence in the stored text, counted from 0", of("evidence", "start")),
        Column.whole("end", "code point after the last of the evidence", of("evidence", "end")),
        Column.text("evidence", "the exact words from start to end", of("evidence", "text")),
        Column.text("title", "the document's title", entry -> entry.document().title()),
        Column.text("publisher", "who published the document", entry -> entry.document().publisher()),
        Column.text("url", "where it was published", entry -> entry.document().uri()));
  }

  private static List<Column> further() {
    return List.of(
        Column.text("genre", "kind of text the document is", entry -> Optional.of(entry.document().genre())),
        Column.text("language", "its language, ISO 639-1, und if not known", entry -> Optional.of(entry.document().language())),
        Column.whole("carried_by", "how many further places carried the same text", entry -> Optional.of(String.valueOf(entry.document().carriers()))),
        Column.text("reservation", "words that reserve a position", of("reservation", "text")),
        Column.text("stage", "announced or allocated, for goods and money not yet handed over", of("stage")),
        Column.text("instrument", "type of the document signed or to be signed", of("instrument", "type")),
        Column.text("instrument_stage", "how far that document has come", of("instrument", "stage")),
        Column.text("amount_instrument", "grant, loan, deposit, rollover, swap or investment", of("amount", "instrument")),
        Column.number("lat", "degrees north of the place, WGS 84", of("place", "lat")),
        Column.number("lon", "degrees east of the place, WGS 84", of("place", "lon")),
        Column.text("plover_mode", "PLOVER mode", of("plover", "mode")),
        Column.texts("plover_contexts", "PLOVER contexts", entry -> texts(entry.json().path("plover").path("contexts"))),
        Column.text("revision_of", "id of the entry this one corrects", of("revision_of")),
        Column.text("versions", "what made the entry, as JSON: code, model, profiles, ontology, cleaner", Exported::versions));
  }

  private static Function<Exported, Optional<String>> of(String key) {
    return entry -> entry.text(key);
  }

  private static Function<Exported, Optional<String>> of(String key, String inner) {
    return entry -> entry.text(key, inner);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
