package org.readout.desk.label;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.readout.core.ledger.Correction;
import org.readout.desk.Filter;
import org.readout.desk.HeldEntry;
import org.readout.desk.Holdings;
import org.readout.desk.Review;

/**
 * Lays the labels of a gold file over a desk as corrections: what the ledger has already is accepted, what differs is changed,
 * what it lacks is added. Reading the same file again changes nothing. One use.
 */
public final class GoldImport {
  private final Holdings desk;
  private final Review review;
  private final String by;
  private final boolean complete;
  private final BiConsumer<String, String> refused;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, String> places = new TreeMap<>();

  /**
   * @param by who vouches for the labels
   * @param complete whether the file says everything of its documents: entries it lacks are rejected, and values that its entries lack taken away
   * @param refused hears of every document, entry or object that could not be laid, with the reason
   */
  public GoldImport(Holdings desk, String by, boolean complete, BiConsumer<String, String> refused) {
    this.desk = desk;
    this.review = desk.review();
    this.by = by;
    this.complete = complete;
    this.refused = refused;
    List.of("accepted", "changed", "added", "rejected", "so already", "refused").forEach(what -> counts.put(what, 0));
  }

  /** Lays a file. Returns how many entries were accepted, changed, added, rejected, so already, and refused. */
  public Map<String, Integer> read(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          document(line, file + ":" + number);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
    return counts;
  }

  private void document(String line, String where) {
    JsonNode gold;
    try {
      gold = new ObjectMapper().readTree(line);
    } catch (JsonProcessingException e) {
      refuse(where, "not a JSON object: " + e.getOriginalMessage());
      return;
    }
    Optional<String> id = held(gold);
    if (id.isEmpty()) {
      refuse(gold.path("id").asText(where), "the desk holds no such document");
      return;
    }
    String text = desk.text(id.get()).orElse("");
    List<Label> labels = new ArrayList<>();
    for (JsonNode entry : gold.path("entries")) {
      if (!entry.isObject()) {
        refuse(id.get(), "no entry: " + entry);
        continue;
      }
      Label.of((ObjectNode) entry, text).ifPresentOrElse(labels::add, () -> refuse(id.get() + " at " + entry.path("evidence").path("start").asInt(),
          "its words do not stand in the text: '" + entry.path("evidence").path("text").asText() + "'"));
    }
    lay(id.get(), labels);
  }

  /** The document as the desk knows it: by its id, its address, or the end of the name of its file. */
  private Optional<String> held(JsonNode gold) {
    String id = gold.path("id").asText("");
    if (!id.isEmpty() && desk.text(id).isPresent()) {
      return Optional.of(id);
    }
    if (places.isEmpty()) {
      desk.documents(Filter.ANY, one -> {
        one.document().uri().ifPresent(uri -> places.put(uri, one.document().id()));
        places.put(one.document().name().replaceFirst("^.*/", "/"), one.document().id());
      });
    }
    String file = gold.path("file").asText("").replaceFirst("^.*/", "");
    return Optional.ofNullable(places.get(gold.path("url").asText(""))).or(() -> Optional.ofNullable(places.get("/" + file)));
  }

  private void lay(String document, List<Label> labels) {
    List<HeldEntry> ledger = new ArrayList<>();
    desk.entries(Filter.ANY.of(document), ledger::add);
    Map<Label, HeldEntry> matched = Label.matched(labels, ledger);
    // What the ledger has goes first: an addition then is no longer taken for an entry that was cut to other words.
    List<Label> ordered = new ArrayList<>(labels);
    ordered.sort(Comparator.comparing(label -> !matched.containsKey(label)));
    for (Label label : ordered) {
      if (!label.optional()) {
        label.apart().forEach(object -> refused.accept(document + " at " + label.start(), "laid without '" + object + "', whose words do not stand together"));
        attempt(document + " at " + label.start(), () -> lay(document, label, Optional.ofNullable(matched.get(label))));
      }
    }
    ledger.removeAll(matched.values());
    for (HeldEntry entry : complete ? ledger : List.<HeldEntry>of()) {
      attempt(document, () -> correct(entry, Correction.Kind.REJECT, JsonNodeFactory.instance.objectNode()));
    }
  }

  private void attempt(String where, Runnable work) {
    try {
      work.run();
    } catch (IllegalArgumentException e) {
      refuse(where, String.valueOf(e.getMessage()));
    }
  }

  private void lay(String document, Label label, Optional<HeldEntry> known) {
    if (known.isEmpty()) {
      ObjectNode set = values(label.gold());
      set.remove(List.of("evidence", "kind"));
      review.add(document, label.start(), label.end(), set, by);
      count("added");
      return;
    }
    ObjectNode set = differences(label, known.get());
    boolean judged = known.get().json().has("reviewed");
    if (set.isEmpty() && judged) {
      count("so already");
    } else {
      correct(known.get(), set.isEmpty() ? Correction.Kind.ACCEPT : Correction.Kind.CHANGE, set);
    }
  }

  private void correct(HeldEntry entry, Correction.Kind kind, ObjectNode set) {
    review.correct(entry.text("id").orElse(""), kind, set, Optional.empty(), by);
    count(switch (kind) {
      case ACCEPT -> "accepted";
      case REJECT -> "rejected";
      default -> "changed";
    });
  }

  /** The values of the label that the entry does not have. */
  private ObjectNode differences(Label label, HeldEntry entry) {
    ObjectNode has = GoldForm.of(entry.json());
    ObjectNode wants = label.gold();
    ObjectNode set = JsonNodeFactory.instance.objectNode();
    wants.fieldNames().forEachRemaining(name -> {
      boolean same = Label.PARTIES.contains(name) ? Label.sameParties(wants.path(name), entry.json().path(name)) : wants.path(name).equals(has.path(name));
      if (!same && !name.equals("evidence") && !name.equals("kind")) {
        set.set(name, wants.get(name));
      }
    });
    if (!wants.path("evidence").path("text").asText().equals(entry.quote())) {
      set.set("evidence", wants.path("evidence").path("text"));
    }
    if (complete) {
      GoldForm.MAY_LACK.stream().filter(name -> has.has(name) && !wants.has(name)).forEach(set::putNull);
    }
    return values(set);
  }

  /** Parties that go by words rather than codes are such. */
  private static ObjectNode values(ObjectNode set) {
    ObjectNode values = set.deepCopy();
    for (String list : Label.PARTIES) {
      if (values.path(list).isArray()) {
        var parties = values.putArray(list);
        set.path(list).forEach(party -> {
          if (Label.code(party.asText())) {
            parties.add(party);
          } else {
            parties.addObject().set("text", party);
          }
        });
      }
    }
    return values;
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void refuse(String where, String reason) {
    count("refused");
    refused.accept(where, reason);
  }
}
