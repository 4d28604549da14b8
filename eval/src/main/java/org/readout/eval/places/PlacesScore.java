package org.readout.eval.places;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.core.Line;
import org.readout.core.actor.Actor;
import org.readout.core.actor.Gazetteer;
import org.readout.core.actor.Place;
import org.readout.core.document.Document;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.PlaceFinder;
import org.readout.core.reading.Toponym;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Span;
import org.readout.eval.measure.BenchFile;
import org.readout.eval.measure.Ratio;
import org.readout.eval.measure.Table;

/**
 * How many toponyms of a key are found, and how near those found are put. A toponym is found where a place's words
 * overlap its own; it is near within 161 km (100 miles), as is usual since Leidner.
 */
public final class PlacesScore {
  private static final double NEAR = 161;

  private final Ratio found = new Ratio();
  private final Map<String, String> codes = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final List<Double> distances = new ArrayList<>();
  private int near;
  private int inCountry;
  private int withCountry;

  private PlacesScore(Profiles profiles) {
    profiles.all().stream().flatMap(p -> p.actors().stream()).filter(a -> a.kind() == Actor.Kind.STATE).forEach(a -> {
      codes.put(a.name(), a.code());
      a.names().forEach(name -> codes.putIfAbsent(name, a.code()));
    });
  }

  /** The score on a file of {@code {"text","toponyms":[{"start","end","lat","lon","country"}]}}. */
  public static PlacesScore of(Path file, Profiles profiles, Line line) {
    PlacesScore score = new PlacesScore(profiles);
    PlaceFinder finder = new PlaceFinder(profiles);
    int number = 0;
    for (JsonNode one : BenchFile.read(file)) {
      Document document = BenchFile.document(one, "bench-" + ++number);
      score.add(document.text(), one.path("toponyms"), finder.find(line.read(document)));
    }
    return score;
  }

  private void add(String text, JsonNode key, List<Toponym> places) {
    CodePoints points = new CodePoints(text);
    List<Toponym> left = new ArrayList<>(places);
    int gold = 0;
    int hits = 0;
    for (JsonNode toponym : key) {
      if (toponym.path("in_text").asBoolean(true)) {
        gold++;
        Span span = new Span(points.inward(toponym.path("start").asInt()), points.inward(toponym.path("end").asInt()));
        Optional<Toponym> match = left.stream().filter(p -> p.span().overlaps(span)).findFirst();
        match.ifPresent(left::remove);
        hits += match.isPresent() ? 1 : 0;
        match.ifPresentOrElse(p -> measure(text, toponym, p), () -> faults.add("missed " + shown(text, span)));
      }
    }
    left.forEach(p -> faults.add("more   " + shown(text, p.span()) + " " + p.place().name()));
    found.add(hits, places.size(), gold);
  }

  private void measure(String text, JsonNode toponym, Toponym found) {
    Place place = found.place();
    double distance = new Gazetteer.Entry(place.name(), Gazetteer.Kind.TOWN, place.lat(), place.lon(), "", "", 0).distance(toponym.path("lat").asDouble(), toponym.path("lon").asDouble());
    distances.add(distance);
    near += distance <= NEAR ? 1 : 0;
    Optional<String> code = Optional.ofNullable(codes.get(toponym.path("country").asText()));
    boolean same = code.isPresent() && (place.administeredBy().equals(code) || place.claimedBy().contains(code.get()));
    withCountry += code.isPresent() ? 1 : 0;
    inCountry += same ? 1 : 0;
    if (distance > NEAR || code.isPresent() && !same) {
      faults.add(Math.round(distance) + " km " + shown(text, found.span()) + " " + place + ", key " + toponym);
    }
  }

  private static String shown(String text, Span span) {
    return (text.substring(Math.max(0, span.start() - 30), span.start()) + "[" + span.of(text) + "]" + text.substring(span.end(), Math.min(text.length(), span.end() + 20))).replace('\n', ' ');
  }

  /** What is missed, made up or put elsewhere, a line each. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** The scores beside what is asked. */
  public Table table(String heading) {
    List<Double> sorted = distances.stream().sorted().toList();
    return new Table(heading + ": " + found.gold() + " toponyms in the key, " + found.found() + " places found", List.of("", "asked"))
        .cells("of the key found and resolved", Table.share(found.right(), found.gold()), ".80")
        .cells("within 161 km, of those", Table.share(near, distances.size()), ".85")
        .cells("right country, of those whose country the key gives", Table.share(inCountry, withCountry), ".95")
        .cells("median distance, km", sorted.isEmpty() ? "-" : Long.toString(Math.round(sorted.get(sorted.size() / 2))))
        .cells("places found that are in the key", Table.share(found.right(), found.found()));
  }
}
