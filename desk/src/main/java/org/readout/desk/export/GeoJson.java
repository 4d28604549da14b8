package org.readout.desk.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Set;
import org.readout.core.ledger.Columns;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldEntry;

/**
 * Entries that name a place, as a GeoJSON FeatureCollection (RFC 7946), one feature a line. A point is the place's
 * district, not a site; who administers and who claims it stand beside it.
 */
public final class GeoJson implements EntryWriter {
  private static final Set<String> NOT_PROPERTIES = Set.of("lat", "lon", "versions");

  private final PrintStream out;
  private String before = "\n";

  public GeoJson(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin() {
    out.print("{\"type\":\"FeatureCollection\",\"features\":[");
  }

  @Override
  public void entry(HeldEntry entry) {
    if (entry.text("place", "lat").isEmpty() || entry.text("place", "lon").isEmpty()) {
      return;
    }
    ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
    feature.set("id", entry.json().path("id"));
    ObjectNode place = (ObjectNode) entry.json().path("place");
    feature.putObject("geometry").put("type", "Point").putArray("coordinates").add(place.path("lon")).add(place.path("lat"));
    ObjectNode properties = feature.putObject("properties");
    Columns.ALL.stream().filter(column -> !NOT_PROPERTIES.contains(column.name()))
        .forEach(column -> column.json(entry).ifPresent(value -> properties.set(column.name(), value)));
    for (String side : new String[] {"administered_by", "claimed_by"}) {
      if (place.has(side)) {
        properties.set(side, place.get(side));
      }
    }
    out.print(before + feature);
    before = ",\n";
  }

  @Override
  public void end() {
    out.print("\n]}\n");
  }
}
