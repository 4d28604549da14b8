package org.readout.desk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Holdings;
import org.readout.desk.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a briefing. */
@Command(
    description = {
      "Write a briefing on a period, a relationship, a matter or an actor, or before a meeting: each line with its words, speaker,",
      "wording, voice, day and document. What was said before is counted, not listed."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout brief --since 2025-01-01 --actor CHN",
      "  ./readout brief --about ml-1 --format markdown > ml-1.md",
      "  ./readout brief --as-of 2024-06-30 --parties CHN,PAK --format pdf --output june.pdf",
      "  ./readout brief --before 2026-01-15 --parties CHN,PAK --side PAK --format docx --output meeting.docx",
    })
final class BriefCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FilterOptions options = new FilterOptions();

  @Option(names = "--as-of", paramLabel = "DAY", converter = Days.class, description = "the day the briefing is of (default: --until, else today, else the meeting's day if that is past); later documents are left out")
  private @Nullable LocalDate asOf;

  @Option(names = "--parties", split = ",", paramLabel = "CODE", description = "a relationship: only entries in which all of these take part")
  private List<String> parties = List.of();

  @Option(names = "--before", paramLabel = "DAY", converter = Days.class, description = "prepare the meeting of this day: what is open, due, asked")
  private @Nullable LocalDate before;

  @Option(names = "--side", paramLabel = "CODE", description = "with --before: our side, for what is asked of us and by us")
  private @Nullable String side;

  @Option(names = "--most", paramLabel = "N", defaultValue = "0", description = "most lines in a section, the rest is counted (default: as many as fit a page of A4, ten at most)")
  private int most;

  @Option(names = "--format", paramLabel = "FORMAT", converter = Labels.BriefFormats.class, defaultValue = "text", description = "text (default), markdown, html, docx or pdf")
  private String format = "text";

  @Option(names = "--output", paramLabel = "FILE", description = "the file to write (default: standard output)")
  private @Nullable Path output;

  BriefCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    if (side != null && before == null) {
      throw new Readout.Misuse("--side goes with --before");
    }
    if (output == null) {
      write(wiring.out());
      return 0;
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    write(new PrintStream(written, false, StandardCharsets.UTF_8));
    try {
      Files.write(output, written.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(output + ": could not be written: " + e.getMessage(), e);
    }
    return 0;
  }

  private void write(PrintStream to) {
    Path folder = desk.folder(wiring);
    try (Holdings holdings = desk.existing(wiring)) {
      Codes codes = new Codes(holdings, () -> wiring.profiles(folder));
      Question question = question(codes);
      LedgerCommand.write(holdings, question.wanted(), wiring.briefing(question, holdings.threads(wiring.profiles(folder)), format, to, folder));
    }
  }

  private LocalDate day() {
    if (asOf != null) {
      return asOf;
    }
    LocalDate today = wiring.today();
    return options.until().orElse(before != null && before.isBefore(today) ? before : today);
  }

  private Question question(Codes codes) {
    try {
      return new Question(options.filter(codes), day(), parties.stream().map(codes::checked).toList(),
          Optional.ofNullable(before), Optional.ofNullable(side).map(codes::checked), most);
    } catch (IllegalArgumentException e) {
      throw new Readout.Misuse(String.valueOf(e.getMessage()));
    }
  }
}
