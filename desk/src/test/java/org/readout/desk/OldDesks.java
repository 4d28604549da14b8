package org.readout.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Desks that earlier programs made of the examples, named by the migrations they had. */
final class OldDesks {
  static final List<String> ALL = List.of("1", "1-3", "1-2-3", "1-2-3-4");

  private OldDesks() {}

  /** Puts an old desk into a folder. */
  static void put(String migrations, Path desk) throws IOException {
    Files.createDirectories(desk);
    try (InputStream packed = OldDesks.class.getResourceAsStream("/desks/" + migrations + ".sqlite.gz"); InputStream file = new GZIPInputStream(packed)) {
      Files.copy(file, desk.resolve("desk.sqlite"));
    }
  }
}
