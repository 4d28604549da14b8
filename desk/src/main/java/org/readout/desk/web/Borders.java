package org.readout.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.readout.core.text.Yaml;

/**
 * Coasts and borders of Natural Earth (public domain, as world-atlas packs it in TopoJSON) as lines in degrees. Lines are
 * those of who administers; they imply no position. Immutable.
 */
public final class Borders {
  /** A part of the world to be shown. */
  public record Region(String id, String name, List<Double> box) {
    boolean holds(double lon, double lat) {
      return lon >= box.get(0) && lat >= box.get(1) && lon <= box.get(2) && lat <= box.get(3);
    }

    double width() {
      return box.get(2) - box.get(0);
    }
  }

  /** Lines between two that see them differently, in a box if one is given. */
  record Disputed(List<String> between, Optional<List<Double>> box) {
    boolean takes(Set<String> sides, double lon, double lat) {
      boolean two = sides.contains(between.get(0)) && (between.get(1).equals("*") ? sides.size() > 1 : sides.contains(between.get(1)));
      return two && box.map(b -> new Region("", "", b).holds(lon, lat)).orElse(true);
    }
  }

  /** The rules of {@code map.yaml}. */
  record Rules(List<Region> regions, List<Disputed> disputed) {}

  /** What a line is. */
  enum Line {
    COAST,
    BORDER,
    DISPUTED
  }

  /** A line through points, longitude and latitude in turn. */
  private record Stretch(Line line, Set<String> sides, double[] points) {}

  /** Degrees around a region. */
  private static final double AROUND = 15;

  /** Parts of a tenth of a degree in which lines are drawn from far. */
  private static final double FAR = 0.25;

  static final Rules RULES = Yaml.read(Borders.class, "map.yaml", Rules.class);

  private final List<Stretch> stretches = new ArrayList<>();

  Borders() {
    JsonNode world = Yaml.read(Borders.class, "countries-50m.json", JsonNode.class);
    Map<Integer, Set<String>> sides = new HashMap<>();
    world.at("/objects/countries/geometries").forEach(country -> arcs(country.path("arcs"), arc ->
        sides.computeIfAbsent(arc < 0 ? ~arc : arc, x -> new LinkedHashSet<>()).add(country.at("/properties/name").asText())));
    for (int arc = 0; arc < world.path("arcs").size(); arc++) {
      cut(points(world.path("arcs").get(arc), world.path("transform")), sides.getOrDefault(arc, Set.of()));
    }
  }

  private static void arcs(JsonNode node, Predicate<Integer> each) {
    if (node.isInt()) {
      each.test(node.asInt());
    } else {
      node.forEach(inner -> arcs(inner, each));
    }
  }

  private static double[] points(JsonNode arc, JsonNode transform) {
    double[] points = new double[arc.size() * 2];
    long x = 0;
    long y = 0;
    for (int i = 0; i < arc.size(); i++) {
      x += arc.get(i).get(0).asLong();
      y += arc.get(i).get(1).asLong();
      points[2 * i] = x * transform.path("scale").get(0).asDouble() + transform.path("translate").get(0).asDouble();
      points[2 * i + 1] = y * transform.path("scale").get(1).asDouble() + transform.path("translate").get(1).asDouble();
    }
    return points;
  }

  /** Keeps a line, cut where it begins or ends to be disputed. */
  private void cut(double[] points, Set<String> sides) {
    int from = 0;
    Line line = line(sides, points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      Line here = line(sides, points[i], points[i + 1]);
      if (here != line) {
        stretches.add(new Stretch(line, sides, java.util.Arrays.copyOfRange(points, from, i + 2)));
        from = i;
        line = here;
      }
    }
    if (from < points.length - 2) {
      stretches.add(new Stretch(line, sides, java.util.Arrays.copyOfRange(points, from, points.length)));
    }
  }

  private static Line line(Set<String> sides, double lon, double lat) {
    return sides.size() < 2 ? Line.COAST : RULES.disputed().stream().anyMatch(rule -> rule.takes(sides, lon, lat)) ? Line.DISPUTED : Line.BORDER;
  }

  /** The lines of one kind in a region as an SVG path; its units are tenths of a degree, y grows southwards. */
  String path(Line line, Region region) {
    StringBuilder path = new StringBuilder();
    boolean far = region.width() > 150;
    double grain = far ? FAR : 10;
    for (Stretch stretch : stretches) {
      if (stretch.line() == line && near(stretch.points(), region) && !(far && small(stretch.points()))) {
        draw(path, stretch.points(), grain);
      }
    }
    return path.toString();
  }

  /** How many lines a rule takes. */
  long taken(Disputed rule) {
    return stretches.stream().filter(stretch -> stretch.line() == Line.DISPUTED).filter(stretch -> {
      for (int i = 0; i < stretch.points().length; i += 2) {
        if (rule.takes(stretch.sides(), stretch.points()[i], stretch.points()[i + 1])) {
          return true;
        }
      }
      return false;
    }).count();
  }

  /** Whether it may be seen: pictures are wider or higher than the region's box. */
  private static boolean near(double[] points, Region part) {
    List<Double> box = part.box();
    Region region = new Region("", "", List.of(box.get(0) - AROUND, box.get(1) - AROUND, box.get(2) + AROUND, box.get(3) + AROUND));
    for (int i = 0; i < points.length; i += 2) {
      if (region.holds(points[i], points[i + 1])) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is too small to be seen from far. */
  private static boolean small(double[] points) {
    boolean closed = points[0] == points[points.length - 2] && points[1] == points[points.length - 1];
    double reach = 0;
    for (int i = 2; i < points.length; i += 2) {
      reach = Math.max(reach, Math.max(Math.abs(points[i] - points[0]), Math.abs(points[i + 1] - points[1])));
    }
    return closed && reach < 1;
  }

  private static void draw(StringBuilder path, double[] points, double grain) {
    long lastX = Long.MIN_VALUE;
    long lastY = Long.MIN_VALUE;
    for (int i = 0; i < points.length; i += 2) {
      long x = Math.round(points[i] * 10 * grain);
      long y = Math.round(-points[i + 1] * 10 * grain);
      if (x != lastX || y != lastY || i == points.length - 2) {
        path.append(i == 0 ? 'M' : 'L').append(number(x, grain)).append(' ').append(number(y, grain));
      }
      lastX = x;
      lastY = y;
    }
  }

  private static String number(long value, double grain) {
    return grain < 1 ? Long.toString(Math.round(value / grain)) : String.format(Locale.ROOT, "%.1f", value / grain);
  }
}
