package org.readout.desk.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.core.profile.Profiles;
import org.readout.core.text.Yaml;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Printable;

/**
 * Entries as GDELT 1.0 event records (codebook of 2013, 58 columns, tab-separated, no header), one for each ordered pair
 * of an actor and another recipient. Entries without a CAMEO code, a party or a date have none, nor has what the text
 * says did not happen, unless its code says so too; alleged and denied acts only if asked for. Empty where an entry does
 * not say: IsRootEvent, AvgTone, places of actors. Actor codes are the ledger's own (ISO 3166-1 alpha-3),
 * the country of a place is that of its administration, as FIPS 10-4 code.
 */
public final class Gdelt implements EntryWriter {
  static final List<String> COLUMNS = columns();
  private static final String REJECTION = "12";
  private static final String CITY = "4";

  @SuppressWarnings("unchecked")
  private static final Map<String, String> FIPS = Yaml.read(Gdelt.class, "fips.yaml", Map.class);

  private final PrintStream out;
  private final Map<String, String> names = new HashMap<>();
  private final boolean alleged;

  /**
   * @param out where it goes
   * @param profiles name the actors
   * @param alleged whether alleged and denied acts are wanted too
   */
  public Gdelt(PrintStream out, Profiles profiles, boolean alleged) {
    this.out = out;
    profiles.all().stream().flatMap(profile -> profile.actors().stream()).forEach(actor -> names.put(actor.code(), actor.name()));
    this.alleged = alleged;
  }

  private static List<String> columns() {
    List<String> all = new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
    for (String actor : List.of("Actor1", "Actor2")) {
      for (String part : List.of("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code")) {
        all.add(actor + part);
      }
    }
    all.addAll(List.of("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"));
    for (String whose : List.of("Actor1Geo", "Actor2Geo", "ActionGeo")) {
      for (String part : List.of("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID")) {
        all.add(whose + "_" + part);
      }
    }
    all.addAll(List.of("DATEADDED", "SOURCEURL"));
    return List.copyOf(all);
  }

  @Override
  public void entry(HeldEntry entry) {
    Optional<LocalDate> day = entry.document().date();
    String cameo = entry.text("cameo").orElse("");
    boolean vouched = alleged || !entry.status().equals("alleged") && !entry.status().equals("denied");
    boolean happened = !entry.flag("negated") || cameo.startsWith(REJECTION);
    if (day.isEmpty() || cameo.isEmpty() || !vouched || !happened) {
      return;
    }
    for (Optional<JsonNode> actor : parties(entry, "actors")) {
      for (Optional<JsonNode> recipient : parties(entry, "recipients")) {
        if (!actor.map(Gdelt::code).equals(recipient.map(Gdelt::code))) {
          row(entry, day.get(), cameo, actor, recipient);
        }
      }
    }
  }

  /** The parties in a list, or one that is not known. */
  private static List<Optional<JsonNode>> parties(HeldEntry entry, String list) {
    List<Optional<JsonNode>> parties = new ArrayList<>();
    entry.json().path(list).forEach(party -> parties.add(Optional.of(party)));
    return parties.isEmpty() ? List.of(Optional.empty()) : parties;
  }

  private void row(HeldEntry entry, LocalDate day, String cameo, Optional<JsonNode> actor, Optional<JsonNode> recipient) {
    HeldDocument document = entry.document();
    String sources = String.valueOf(1 + document.carriers());
    String code = (cameo + "0").substring(0, Math.max(cameo.length(), 3));
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(number(entry.text("id").orElse("") + '\0' + actor.map(Gdelt::code).orElse("") + '\0' + recipient.map(Gdelt::code).orElse(""))));
    cells.add(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    cells.add(day.format(DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT)));
    cells.add(String.valueOf(day.getYear()));
    cells.add(String.format(Locale.ROOT, "%.4f", day.getYear() + ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0));
    party(cells, actor);
    party(cells, recipient);
    cells.addAll(List.of("", code, code.substring(0, 3), code.substring(0, 2)));
    cells.add(Quads.ofCameo(code.substring(0, 2)).map(String::valueOf).orElse(""));
    cells.add(entry.text("goldstein").orElse(""));
    cells.addAll(List.of("1", sources, sources, ""));
    cells.addAll(List.of("", "", "", "", "", "", "", "", "", "", "", "", "", ""));
    cells.addAll(place(entry));
    cells.add(cells.get(1));
    cells.add(document.uri().map(Gdelt::cell).orElse(""));
    out.print(String.join("\t", cells) + "\n");
  }

  private void party(List<String> cells, Optional<JsonNode> party) {
    if (party.isEmpty()) {
      cells.addAll(List.of("", "", "", "", "", "", "", "", "", ""));
      return;
    }
    String code = code(party.get());
    boolean country = code.matches("[A-Z]{3}") && Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(code) || code.equals("XKX");
    String type = Quads.type(code, Optional.ofNullable(party.get().path("sector").textValue())).orElse("");
    String name = cell(names.getOrDefault(code, party.get().path("text").asText(code))).toUpperCase(Locale.ROOT);
    cells.addAll(List.of(country ? code + type : code, name, country ? code : "", country ? "" : code, "", "", "", type, "", ""));
  }

  private static List<String> place(HeldEntry entry) {
    if (entry.text("place", "lat").isEmpty()) {
      return List.of("", "", "", "", "", "", "");
    }
    String country = entry.text("place", "administered_by").map(code -> FIPS.getOrDefault(code, "")).orElse("");
    return List.of(CITY, cell(entry.text("place", "name").orElse("")), country, country, entry.text("place", "lat").orElse(""), entry.text("place", "lon").orElse(""), "");
  }

  private static String code(JsonNode party) {
    return cell(party.path("code").asText(party.path("text").asText("")));
  }

  private static String cell(String text) {
    return Printable.line(text);
  }

  /** A number of 62 bits that depends on the name alone. */
  private static long number(String name) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8))).getLong() >>> 2;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
