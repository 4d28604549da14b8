package org.readout.core.time;

import java.util.Optional;
import java.util.stream.Stream;

/** Values of durations and sets. */
final class Lengths {
  private Lengths() {}

  /** A count of units; "several years" is {@code PXY}. */
  static Optional<String> length(Bound bound, Frame frame) {
    String unit = unit(bound);
    if (bound.has("VAGUE") || bound.has("UNITS")) {
      return Optional.of(vague(unit));
    }
    return Optional.of(duration(bound.number("NUM").orElse(1), unit));
  }

  static String unit(Bound bound) {
    return Stream.of("UNIT", "UNITS", "ONEUNIT", "BIGUNIT", "FREQUENCY").flatMap(name -> bound.get(name).stream()).findFirst().orElse("D");
  }

  private static String vague(String unit) {
    return switch (unit) {
      case "H" -> "PTXH";
      case "MIN" -> "PTXM";
      case "DE" -> "PXDE";
      case "CE" -> "PXCE";
      case "FN" -> "PXW";
      default -> "PX" + unit;
    };
  }

  private static String duration(long count, String unit) {
    return switch (unit) {
      case "H" -> "PT" + count + "H";
      case "MIN" -> "PT" + count + "M";
      case "DE" -> "P" + 10 * count + "Y";
      case "CE" -> "P" + 100 * count + "Y";
      case "FN" -> "P" + 2 * count + "W";
      case "HY" -> "P" + 6 * count + "M";
      default -> "P" + count + unit;
    };
  }

  /** "Two and a half years". */
  static Optional<String> halfMore(Bound bound, Frame frame) {
    String unit = unit(bound);
    int count = bound.number("NUM").orElse(1);
    return Optional.of(unit.equals("DE") ? "P" + (10 * count + 5) + "Y" : duration(count, unit).replaceAll("(\\d+)(\\w)$", "$1.5$2"));
  }

  static Optional<String> halfUnit(Bound bound, Frame frame) {
    return switch (unit(bound)) {
      case "CE" -> Optional.of("P50Y");
      case "DE" -> Optional.of("P5Y");
      case "Y" -> Optional.of("P6M");
      case "D" -> Optional.of("PT12H");
      case "H" -> Optional.of("PT30M");
      default -> Optional.empty();
    };
  }
}
