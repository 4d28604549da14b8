package org.readout.desk.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.readout.core.actor.Place;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.Attribution;
import org.readout.core.reading.Name;
import org.readout.core.reading.PlaceFinder;
import org.readout.core.reading.Reading;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Span;
import org.readout.core.time.Timex;

/** A reading as JSON, spans in code points of the document's text. */
public final class ReadingJson {
  private final PlaceFinder places;

  /** @param profiles whose places and states are known */
  public ReadingJson(Profiles profiles) {
    places = new PlaceFinder(profiles);
  }

  /** The reading as one object. */
  public ObjectNode write(Reading reading) {
    String text = reading.document().text();
    CodePoints points = new CodePoints(text);
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", reading.document().id());
    var sentences = json.putArray("sentences");
    reading.sentences().forEach(sentence -> span(sentences.addObject(), points.outward(sentence.span())));
    var names = json.putArray("names");
    reading.names().forEach(name -> name(named(names.addObject(), name.span(), text, points), name));
    var times = json.putArray("times");
    reading.times().stream().flatMap(time -> time.parts().stream()).forEach(time -> time(named(times.addObject(), time.span(), text, points), time));
    var found = json.putArray("places");
    places.find(reading).forEach(toponym -> place(named(found.addObject(), toponym.span(), text, points), toponym.place()));
    var attributions = json.putArray("attributions");
    reading.attributions().forEach(attribution -> attribution(attributions.addObject(), attribution, points));
    return json;
  }

  private static void name(ObjectNode json, Name name) {
    json.put("type", name.type().name().toLowerCase(Locale.ROOT));
    name.code().ifPresent(code -> json.put("code", code));
  }

  private static void time(ObjectNode json, Timex time) {
    json.put("type", time.type().name());
    time.value().ifPresent(value -> json.put("value", value));
    time.mod().ifPresent(mod -> json.put("mod", mod));
  }

  private static void place(ObjectNode json, Place place) {
    json.put("name", place.name()).put("lat", place.lat()).put("lon", place.lon());
    place.administeredBy().ifPresent(code -> json.put("country", code).put("administered_by", code));
    if (!place.claimedBy().isEmpty()) {
      place.claimedBy().forEach(json.putArray("claimed_by")::add);
    }
  }

  private static void attribution(ObjectNode json, Attribution attribution, CodePoints points) {
    var source = json.putArray("source");
    attribution.source().map(points::outward).ifPresent(span -> source.addArray().add(span.start()).add(span.end()));
    Span cue = points.outward(attribution.cue());
    json.putArray("cue").addArray().add(cue.start()).add(cue.end());
    var contents = json.putArray("content");
    attribution.contents().stream().map(points::outward).forEach(span -> contents.addArray().add(span.start()).add(span.end()));
  }

  private static ObjectNode named(ObjectNode json, Span span, String text, CodePoints points) {
    return span(json, points.outward(span)).put("text", span.of(text));
  }

  private static ObjectNode span(ObjectNode json, Span span) {
    return json.put("start", span.start()).put("end", span.end());
  }
}
