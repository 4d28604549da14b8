package org.readout.desk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.core.ledger.Anchor;
import org.readout.core.ledger.Correction;
import org.readout.desk.HeldEntry;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import org.readout.desk.Review;
import org.readout.desk.Share;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrects entries. */
@Command(
    description = {
      "Correct the ledger. Corrections are appended, never changed; they hold when documents are cleaned and coded again.",
      "VERDICT is accept, reject or change (with an entry's id), add (with a document's id, --text and --set act=…), undo (with a"
          + " correction's id; none: your last), next (an entry that waits), list (corrections) or tally (how often the machine was right)."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout review next",
      "  ./readout review accept 3k5xq7w2mzjhf4ya",
      "  ./readout review change 3k5xq7w2mzjhf4ya --set act=intend --set recipients=PAK,IRN --set when=2025-09",
      "  ./readout review add DOCUMENT --text 'signed a protocol' --set act=sign --set actors=CHN,PAK",
      "  ./readout review undo",
      "  ./readout review tally",
    })
final class ReviewCommand implements Readout.Task {
  private static final List<String> LISTS = List.of("actors", "recipients", "addressees", "attributed_to", "about");
  private static final List<String> FLAGS = List.of("renewed", "negated", "threat");

  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(index = "0", paramLabel = "VERDICT", description = "accept, reject, change, add, undo, next, list, tally")
  private String verdict = "next";

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "of an entry, a document (add, list) or a correction (undo)")
  private @Nullable String id;

  @Option(names = "--set", paramLabel = "NAME=VALUE", description = "a value: act, actors, recipients, about, field, when, amount …; lists parted by"
      + " commas (about: by semicolons), or JSON; nothing after = takes the value away")
  private List<String> set = List.of();

  @Option(names = "--text", paramLabel = "WORDS", description = "the words of the document that are the evidence of an added entry")
  private @Nullable String text;

  @Option(names = "--by", paramLabel = "NAME", description = "who corrects (default: $USER)")
  private @Nullable String by;

  @Option(names = "--queue", paramLabel = "QUEUE", defaultValue = Review.LEAST_CERTAIN, description = "${DEFAULT-VALUE} (default) or random, from which alone the tally is computed")
  private String queue = Review.LEAST_CERTAIN;

  ReviewCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = desk.existing(wiring)) {
      Review review = holdings.review();
      switch (verdict) {
        case "accept", "reject", "change" -> {
          Optional<String> from = queue.equals(Review.RANDOM) ? Optional.of(queue) : Optional.empty();
          said(review.correct(named("an entry"), Correction.Kind.of(verdict), values(), from, who()));
        }
        case "add" -> said(add(review));
        case "undo" -> said(review.undo(id == null ? last(review) : id, who()));
        case "next" -> next(review);
        case "list" -> review.corrections(Optional.ofNullable(id)).forEach(this::said);
        case "tally" -> tally(review.tally());
        default -> throw new Readout.Misuse("'" + verdict + "' is none of accept, reject, change, add, undo, next, list, tally");
      }
    } catch (JsonProcessingException e) {
      throw new Readout.Misuse("--set: " + e.getOriginalMessage());
    }
    return 0;
  }

  private String named(String what) {
    if (id == null) {
      throw new Readout.Misuse("'" + verdict + "' needs the id of " + what);
    }
    return id;
  }

  private String who() {
    return Optional.ofNullable(by).or(() -> wiring.environment("USER")).orElse("local");
  }

  private String last(Review review) {
    return review.last(who()).map(Correction::id).orElseThrow(() -> new IllegalArgumentException(who() + " has nothing to take back"));
  }

  private Review.Judged add(Review review) throws JsonProcessingException {
    ObjectNode values = values();
    if (text == null || !values.has("act")) {
      throw new Readout.Misuse("'add' needs --text 'words of the document' and --set act=ACT");
    }
    int length = text.codePointCount(0, text.length());
    return review.add(named("a document"), new Anchor(0, length, text, "", "", values.path("act").asText()), values, who());
  }

  private ObjectNode values() throws JsonProcessingException {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    for (String pair : set) {
      int at = pair.indexOf('=');
      if (at < 1) {
        throw new Readout.Misuse("--set " + pair + ": write NAME=VALUE");
      }
      values.set(pair.substring(0, at), value(pair.substring(0, at), pair.substring(at + 1).strip()));
    }
    return values;
  }

  private static JsonNode value(String name, String value) throws JsonProcessingException {
    if (value.startsWith("[") || value.startsWith("{")) {
      return new ObjectMapper().readTree(value);
    }
    if (LISTS.contains(name)) {
      var list = JsonNodeFactory.instance.arrayNode();
      for (String one : value.split(name.equals("about") ? ";" : ",")) {
        if (!one.isBlank()) {
          list.add(one.strip());
        }
      }
      return list;
    }
    if (value.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    return FLAGS.contains(name) ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value)) : JsonNodeFactory.instance.textNode(value);
  }

  private void said(Review.Judged judged) {
    ObjectNode json = judged.correction().json();
    json.remove("seen");
    json.put("state", judged.fate().state().name().toLowerCase(java.util.Locale.ROOT));
    judged.fate().entry().ifPresent(entry -> json.put("entry", entry));
    wiring.out().print(json + "\n");
  }

  private void next(Review review) {
    Optional<Review.Candidate> candidate = review.next(queue, List.of());
    if (candidate.isEmpty()) {
      wiring.err().print("Nothing waits in that queue.\n");
      return;
    }
    HeldEntry entry = candidate.get().entry();
    List<String> lines = new ArrayList<>();
    lines.add(entry.text("id").orElse("") + "  " + candidate.get().left() + " wait; confidence " + entry.text("confidence").orElse("?"));
    lines.add(entry.text("kind").orElse("") + "/" + entry.text("act").orElse("") + "  " + String.join(", ", entry.parties("actors")) + " → "
        + String.join(", ", entry.parties("recipients")) + "  about " + String.join("; ", entry.about()));
    lines.add("…" + entry.text("evidence", "prefix").orElse("") + "[" + entry.quote() + "]" + entry.text("evidence", "suffix").orElse("") + "…");
    lines.add(entry.document().label() + " [" + entry.document().id() + "]");
    lines.forEach(line -> wiring.out().print(Printable.line(line) + "\n"));
  }

  private void tally(Review.Tally tally) {
    wiring.out().print(row("entry", new Share(tally.right(), tally.entries())));
    for (Map.Entry<String, Long> field : tally.kept().entrySet()) {
      wiring.out().print(row(field.getKey(), new Share(field.getValue(), tally.right())));
    }
  }

  private static String row(String name, Share share) {
    return String.format(java.util.Locale.ROOT, "%-12s %4d of %4d  %.3f  (%.3f to %.3f)%n", name, share.hits(), share.of(), share.share(), share.low(), share.high());
  }
}
