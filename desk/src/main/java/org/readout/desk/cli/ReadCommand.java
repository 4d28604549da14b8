package org.readout.desk.cli;

import java.util.function.Function;
import org.readout.core.Line;
import org.readout.core.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the reader sees. */
@Command(
    description = "Show what the reader sees in documents: sentences, names, times, places, attributions; JSONL in, JSONL out.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout read reports.jsonl | jq .times", "  echo '{\"text\":\"Beijing said on Monday it would help.\"}' | ./readout read -"})
final class ReadCommand implements Readout.Task {
  private final Wiring wiring;

  @Parameters(paramLabel = "FILE", description = "documents, one JSON object a line, - for standard input; or a txt, html, pdf, docx, eml or warc file")
  private String file = "-";

  @Option(names = "--threads", paramLabel = "N", description = "threads to read on (default: one for each processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  ReadCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Line line = wiring.line();
    Function<Reading, String> json = wiring.readings();
    return Stream.run(wiring, file, threads, document -> json.apply(line.read(document)));
  }
}
