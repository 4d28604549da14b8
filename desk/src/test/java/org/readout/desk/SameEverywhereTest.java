package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.readout.core.text.Digest;

/** The same inputs give the same bytes: on another run, on other threads, in another locale and another time zone. */
@DisabledIfSystemProperty(named = "user.language", matches = "tr", disabledReason = "it changes locale and zone itself")
class SameEverywhereTest {
  private static final List<String> FORMATS = List.of("csv", "jsonl", "parquet", "followthemoney", "web-annotation", "plover-json", "gdelt-tsv", "geojson", "ics");

  @TempDir Path folder;

  /** Digests of all that is made of the sample reports. */
  private Map<String, String> made(String name, int threads) throws IOException {
    Path desk = folder.resolve(name);
    Map<String, String> made = new TreeMap<>();
    assertThat(Typed.on(desk, "take", Typed.root().resolve("examples").toString()).status()).isZero();
    for (String format : FORMATS) {
      Path to = folder.resolve(name + "-" + format);
      Typed exported = Typed.on(desk, "export", format, "--output", to.toString());
      assertThat(exported.status()).as(exported.err()).isZero();
      try (Stream<Path> files = Files.walk(to)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          made.put(format + "/" + (file.equals(to) ? "" : to.relativize(file)), Digest.of(Files.readAllBytes(file)));
        }
      }
    }
    Path reports = folder.resolve(name + ".jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      lines.append("{\"date\":\"2025-02-05\",\"text\":\"IRAN INSISTED in Istanbul that Turkey pledged $%d million to Iraq by next Friday. Iraq thanked Turkey for it.\"}%n".formatted(i));
    }
    Files.writeString(reports, lines);
    made.put("code", Typed.on(desk, "code", reports.toString(), "--threads", String.valueOf(threads)).out());
    return made;
  }

  @Test
  void theSameInputsGiveTheSameBytes() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Map<String, String> here = made("here", 1);
    assertThat(here).hasSizeGreaterThan(FORMATS.size());
    assertThat(made("again", 2)).isEqualTo(here);
    try {
      Locale.setDefault(locale.getLanguage().equals("tr") ? Locale.ROOT : Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone(zone.getID().equals("Pacific/Chatham") ? "UTC" : "Pacific/Chatham"));
      assertThat(made("elsewhere", 2)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
