package org.readout.desk.cli;

import org.readout.core.Line;
import org.readout.core.ledger.CodedJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Codes documents without a desk. */
@Command(
    description = "Code documents without a desk: JSONL in, coded documents out, in the same order. The bytes are the same for any number of threads.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout code reports.jsonl > coded.jsonl",
      "  zcat archive.jsonl.gz | ./readout code - --threads 4 | jq .entries",
    })
final class CodeCommand implements Readout.Task {
  private final Wiring wiring;

  @Parameters(paramLabel = "FILE", description = "documents, one JSON object a line, - for standard input; or a txt, html, pdf, docx, eml or warc file")
  private String file = "-";

  @Option(names = "--threads", paramLabel = "N", description = "threads to code on (default: one for each processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  CodeCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Line line = wiring.line();
    return Stream.run(wiring, file, threads, document -> CodedJson.write(line.code(document)).toString());
  }
}
