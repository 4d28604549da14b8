package org.readout.desk.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.readout.desk.EntryWriter;
import org.readout.desk.Filter;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes entries out for other programs. */
@Command(
    description = {
      "Write entries for other programs, to standard output or --output: csv (RFC 4180), jsonl, parquet (a folder, partitioned by year),",
      "followthemoney (entities as JSON lines), web-annotation (W3C, JSON-LD with PROV), plover-json (records as JSON lines),",
      "gdelt-tsv (GDELT 1.0 columns), geojson (RFC 7946), ics (due dates and visits); codebook says what all of it means.",
      "Alleged and denied acts are left out of plover-json and gdelt-tsv unless --alleged is given."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout export csv > ledger.csv",
      "  ./readout export jsonl --actor CHN --since 2025-01-01 > chn.jsonl",
      "  ./readout export parquet --output ledger.parquet",
      "  ./readout export gdelt-tsv --alleged --output events.tsv",
      "  ./readout export codebook > codebook.md",
    })
final class ExportCommand implements Readout.Task {
  private static final int BUFFER = 1 << 16;

  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FilterOptions options = new FilterOptions();

  @Parameters(paramLabel = "FORMAT", converter = Labels.ExportFormats.class,
      description = "csv, jsonl, parquet, followthemoney, web-annotation, plover-json, gdelt-tsv, geojson, ics or codebook")
  private String format = "csv";

  @Option(names = "--output", paramLabel = "PATH", description = "the file to write; for parquet, a new or empty folder")
  private @Nullable Path output;

  @Option(names = "--alleged", description = "alleged and denied acts too, in plover-json and gdelt-tsv")
  private boolean alleged;

  ExportCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    if (format.equals("parquet") && output == null) {
      throw new Readout.Misuse("parquet is written to a folder: name one with --output");
    }
    if (output == null || format.equals("parquet")) {
      write(wiring.out());
      return 0;
    }
    try (PrintStream file = new PrintStream(new BufferedOutputStream(Files.newOutputStream(output), BUFFER), false, StandardCharsets.UTF_8)) {
      write(file);
      if (file.checkError()) {
        throw new IllegalArgumentException(output + ": could not be written whole");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(output + ": " + e.getMessage(), e);
    }
    return 0;
  }

  private void write(PrintStream to) {
    if (format.equals("codebook")) {
      to.print(wiring.codebook());
      return;
    }
    try (Holdings holdings = desk.existing(wiring)) {
      Filter filter = options.filter(new Codes(holdings, () -> wiring.profiles(desk.folder(wiring))));
      EntryWriter writer = output != null && format.equals("parquet") ? wiring.parquet(output) : wiring.export(format, to, desk.folder(wiring), alleged);
      LedgerCommand.write(holdings, filter, writer);
    }
  }
}
