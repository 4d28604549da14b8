package org.readout.core.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Towns of the world of 1,000 people or more, their regions, and a point for every state; made from GeoNames by
 * {@code profiles/world/gazetteer.py}. Read when first asked for. Immutable and safe for use by many threads.
 */
public final class Gazetteer {
  /** What an entry is: a state's own point, a first-order region, a second-order one, a town. */
  public enum Kind {
    STATE,
    REGION,
    DISTRICT,
    TOWN
  }

  /**
   * An entry.
   *
   * @param name as GeoNames writes it
   * @param kind what it is
   * @param lat degrees north, WGS 84
   * @param lon degrees east, WGS 84
   * @param country alpha-3 code of the state GeoNames puts it in
   * @param region name of its first-order region; empty if none
   * @param people how many live there, 0 if not known
   */
  public record Entry(String name, Kind kind, double lat, double lon, String country, String region, long people) {
    /** Great-circle distance in kilometres. */
    public double distance(double otherLat, double otherLon) {
      double a = Math.pow(Math.sin(Math.toRadians(otherLat - lat) / 2), 2)
          + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * Math.pow(Math.sin(Math.toRadians(otherLon - lon) / 2), 2);
      return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(a)));
    }
  }

  private final byte[] bytes;
  private final int[] starts;

  private Gazetteer(byte[] bytes) {
    this.bytes = bytes;
    int lines = 0;
    for (byte one : bytes) {
      lines += one == '\n' ? 1 : 0;
    }
    starts = new int[lines];
    int line = 0;
    for (int i = 0, start = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        starts[line++] = start;
        start = i + 1;
      }
    }
  }

  private static final class Bundled {
    private static final Gazetteer GAZETTEER = new Gazetteer(read());

    private static byte[] read() {
      try (InputStream raw = Gazetteer.class.getResourceAsStream("gazetteer.tsv.gz")) {
        if (raw == null) {
          throw new IllegalStateException("gazetteer.tsv.gz is not in the program");
        }
        return new GZIPInputStream(raw, 1 << 16).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("gazetteer.tsv.gz", e);
      }
    }
  }

  /** The one that comes with the program. */
  public static Gazetteer bundled() {
    return Bundled.GAZETTEER;
  }

  /** The key under which a name is listed: lower case, no accents, apostrophes or full stops, hyphens as spaces. */
  public static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    return plain.replaceAll("['’‘ʻ`.]", "").replaceAll("[\\s\\-–/,()]+", " ").strip();
  }

  /** The entries listed under a {@link #key}, in no order of worth. */
  public List<Entry> named(String key) {
    byte[] sought = (key + "\t").getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(starts[middle], sought) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Entry> found = new ArrayList<>();
    for (int line = low; line < starts.length && compare(starts[line], sought) == 0; line++) {
      found.add(entry(line));
    }
    return found;
  }

  /** A state's own point, by alpha-3 code. */
  public Optional<Entry> state(String code) {
    return named("=" + code).stream().findFirst();
  }

  /** How the line that starts at {@code at} compares with the sought beginning; 0 where it begins so. */
  private int compare(int at, byte[] sought) {
    int length = Math.min(sought.length, bytes.length - at);
    return Arrays.compareUnsigned(bytes, at, at + length, sought, 0, sought.length);
  }

  private Entry entry(int line) {
    int end = starts[line];
    while (bytes[end] != '\n') {
      end++;
    }
    String[] cells = new String(bytes, starts[line], end - starts[line], StandardCharsets.UTF_8).split("\t", -1);
    Kind kind = switch (cells[2]) {
      case "C" -> Kind.STATE;
      case "A" -> Kind.REGION;
      case "B" -> Kind.DISTRICT;
      default -> Kind.TOWN;
    };
    return new Entry(cells[1], kind, Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), cells[5], cells[6], Long.parseLong(cells[7]));
  }
}
