package org.readout.eval;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.document.JsonlDocuments;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.CueReader;
import org.readout.core.reading.NameFinder;

/**
 * Whole-process speed and memory of {@code readout code} beside Stanford CoreNLP over the same documents in the same run:
 * wall time from start to end of each process, and its largest resident set as Linux counts it ({@code VmHWM}). Tokens
 * are Readout's own for both.
 */
final class Speed {
  private static final long POLL_MILLIS = 50;
  private static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse";

  /**
   * What one process took.
   *
   * @param seconds wall time
   * @param megabytes largest resident set, in MiB
   */
  record Run(double seconds, double megabytes) {}

  private final List<String> lines;
  private final List<Document> documents;
  private final Path folder;

  /**
   * @param lines documents, a JSON object each
   * @param folder where inputs and outputs of the processes go
   */
  Speed(List<String> lines, Path folder) {
    this.lines = lines;
    this.documents = lines.stream().map(line -> Documents.whole(JsonlDocuments.parse(line, "a document"))).toList();
    this.folder = folder;
  }

  /** Tokens of the documents' sentences. */
  long tokens() {
    CueReader reader = new CueReader(new NameFinder(Profiles.bundled()));
    return documents.stream().mapToLong(d -> reader.read(d).sentences().stream().mapToLong(s -> s.tokens().size()).sum()).sum();
  }

  /** {@code readout code} over the documents. */
  Run readout(Path home, int threads) throws IOException, InterruptedException {
    Path input = folder.resolve("documents.jsonl");
    Files.write(input, lines);
    return run(List.of(home.resolve("readout").toString(), "code", input.toString(), "--threads", Integer.toString(threads)), folder.resolve("readout.out"));
  }

  /** CoreNLP's pipeline over the same texts, with its statistical names alone. */
  Run peer(Path jars, int threads) throws IOException, InterruptedException {
    List<String> files = new ArrayList<>();
    Path texts = Files.createDirectories(folder.resolve("texts"));
    for (int i = 0; i < documents.size(); i++) {
      Path file = texts.resolve(i + ".txt");
      Files.writeString(file, documents.get(i).text());
      files.add(file.toString());
    }
    Path list = folder.resolve("files.txt");
    Files.write(list, files);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return run(List.of(java, "-Xmx6g", "-cp", jars + File.separator + "*", "edu.stanford.nlp.pipeline.StanfordCoreNLP", "-annotators", ANNOTATORS,
        "-ner.applyFineGrained", "false", "-ner.applyNumericClassifiers", "false", "-ner.useSUTime", "false", "-threads", Integer.toString(threads),
        "-filelist", list.toString(), "-outputFormat", "conll", "-outputDirectory", Files.createDirectories(folder.resolve("peer")).toString()), folder.resolve("peer.out"));
  }

  private static Run run(List<String> command, Path output) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(output.resolveSibling(output.getFileName() + ".err").toFile());
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
    long began = System.nanoTime();
    Process process = builder.start();
    double most = 0;
    while (process.isAlive()) {
      most = Math.max(most, resident(process.pid()));
      Thread.sleep(POLL_MILLIS);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(command.getFirst() + " ended with " + process.exitValue() + ", see " + output + ".err");
    }
    return new Run(seconds, most);
  }

  /** MiB; 0 where the process has just ended or the system does not say. */
  private static double resident(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream().filter(l -> l.startsWith("VmHWM:"))
          .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** One line of the table. */
  static String row(String name, Run run, long tokens) {
    return String.format(Locale.ROOT, "%-18s %8.1f s  %8.0f tokens/s  %6.0f MiB", name, run.seconds, tokens / run.seconds, run.megabytes);
  }
}
