package org.readout.core.thread;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.readout.core.ledger.Telling;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Kind;

/**
 * An entry as threads and diffs see it.
 *
 * @param document where it stands
 * @param id the entry's id
 * @param act what is done
 * @param actors codes, sorted
 * @param recipients codes, sorted
 * @param about words of what it concerns
 * @param field label
 * @param renewed whether its text marks it as said before
 * @param negated whether its text says it did not happen
 * @param threat whether a harm is announced
 * @param condition words of a condition
 * @param hedge words that weaken it
 * @param instrument type of what is signed
 * @param when value of the object's date, ISO 8601
 * @param whenWords the words of that date
 * @param amount the sum, as currency and figure
 * @param status label
 * @param wording label
 * @param voice label
 * @param confidence 0 to 1
 * @param words its evidence
 * @param start of the evidence, in code points
 * @param end of the evidence, in code points, exclusive
 */
public record Utterance(
    DocumentFacts document,
    String id,
    Act act,
    List<String> actors,
    List<String> recipients,
    List<String> about,
    String field,
    boolean renewed,
    boolean negated,
    boolean threat,
    Optional<String> condition,
    Optional<String> hedge,
    Optional<String> instrument,
    Optional<String> when,
    Optional<String> whenWords,
    Optional<String> amount,
    String status,
    String wording,
    String voice,
    double confidence,
    String words,
    int start,
    int end) {
  public Utterance {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    about = List.copyOf(about);
  }

  /** An utterance that names no sum. */
  public Utterance(DocumentFacts document, String id, Act act, List<String> actors, List<String> recipients, List<String> about, String field, boolean renewed, boolean negated, boolean threat,
      Optional<String> condition, Optional<String> hedge, Optional<String> instrument, Optional<String> when, Optional<String> whenWords, String status, String wording, String voice, double confidence,
      String words, int start, int end) {
    this(document, id, act, actors, recipients, about, field, renewed, negated, threat, condition, hedge, instrument, when, whenWords, Optional.empty(), status, wording, voice, confidence, words, start, end);
  }

  /** The entry that {@code json}, an element of a coded document's {@code entries}, describes. */
  public static Utterance of(JsonNode json, DocumentFacts document) {
    JsonNode evidence = json.path("evidence");
    return new Utterance(document, json.path("id").asText(), Act.of(json.path("act").asText()), codes(json.path("actors")), codes(json.path("recipients")),
        about(json.path("about")), json.path("field").asText("diplomacy"), json.path("renewed").asBoolean(), json.path("negated").asBoolean(),
        json.path("threat").asBoolean(), text(json.path("condition").path("text")), text(json.path("hedge").path("text")),
        text(json.path("instrument").path("type")), text(json.path("when").path("value")), text(json.path("when").path("text")), amount(json.path("amount")),
        json.path("status").asText("asserted"), json.path("wording").asText("paraphrase"), json.path("voice").asText("reporter"),
        json.path("confidence").asDouble(1), evidence.path("text").asText(), evidence.path("start").asInt(), evidence.path("end").asInt());
  }

  public Kind kind() {
    return act.kind();
  }

  /** Codes of actors and recipients, sorted. */
  public List<String> parties() {
    TreeSet<String> parties = new TreeSet<>(actors);
    parties.addAll(recipients);
    return List.copyOf(parties);
  }

  /** Whether its words are a reporter's retelling. */
  public boolean paraphrased() {
    return wording.equals("paraphrase");
  }

  /** Whether it counts as a fact: accusations, boasts, denials and what did not happen do not. */
  public boolean asserted() {
    return status.equals("asserted") && !negated;
  }

  public Telling telling() {
    return new Telling(Optional.of(id), document.id(), document.date(), document.publisher(), document.title(), Optional.of(act.label()),
        Optional.of(wording), Optional.of(voice), words, start, end);
  }

  private static List<String> codes(JsonNode parties) {
    TreeSet<String> codes = new TreeSet<>();
    parties.forEach(party -> text(party.isTextual() ? party : party.path("code")).ifPresent(codes::add));
    return List.copyOf(codes);
  }

  private static List<String> about(JsonNode topics) {
    List<String> about = new ArrayList<>();
    topics.forEach(topic -> text(topic.isTextual() ? topic : topic.path("text")).ifPresent(about::add));
    return about;
  }

  private static Optional<String> amount(JsonNode sum) {
    return text(sum.path("currency")).filter(currency -> sum.path("value").isNumber()).map(currency -> currency + " " + sum.path("value").decimalValue().stripTrailingZeros().toPlainString());
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.asText().isEmpty() ? Optional.of(node.asText()) : Optional.empty();
  }
}
