package org.readout.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.readout.core.Line;
import org.readout.core.coding.Coder;
import org.readout.core.document.Cleaner;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.ledger.CodedDocument;
import org.readout.core.ledger.CodedJson;
import org.readout.core.ledger.Versions;
import org.readout.core.ontology.Ontology;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.CueReader;
import org.readout.core.reading.EncoderReader;
import org.readout.core.reading.NameFinder;
import org.readout.core.reading.Reader;
import org.readout.core.thread.Differ;
import org.readout.core.time.TimexFinder;
import org.readout.eval.attribution.AttributionScore;
import org.readout.eval.events.EventsScore;
import org.readout.eval.copies.CopyScore;
import org.readout.eval.copies.StoryScore;
import org.readout.eval.measure.BenchFile;
import org.readout.eval.page.DateScore;
import org.readout.eval.page.ExtractionScore;
import org.readout.eval.page.PageCorpus;
import org.readout.eval.places.PlacesScore;
import org.readout.eval.relevance.RelevanceScore;
import org.readout.eval.timex.TimexScore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code readout eval}. */
@Command(
    name = "readout eval",
    mixinStandardHelpOptions = true,
    description = "Score the coder against an answer key, as the annotation guideline's section on scoring says.",
    footer = {"", "EXAMPLES", "  ./readout eval ../shared/gold/seeds.jsonl", "  ./readout eval ../shared/gold/dev.jsonl --errors", "  ./readout eval timex ../shared/bench/timex/xtn-meantime.test.tsv.gz",
      "  ./readout eval extraction ../shared/bench/extraction/trafilatura --part development --errors", "  ./readout eval dates ../shared/bench/dates/htmldate", "  ./readout eval places ../shared/bench/geo/geovirus.jsonl.gz",
      "  ./readout eval attribution ../shared/bench/attribution/polnear.dev.jsonl.gz", "  ./readout eval events ../shared/bench/event-coding/petr2_gsr_validation.jsonl"})
public final class Main implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PARTS = "DEVELOPMENT, TEST or ALL; default ALL. The pages of one host are all in one part.";

  @Parameters(arity = "0..1", paramLabel = "GOLD.jsonl", description = "The answer key.")
  private Optional<Path> gold = Optional.empty();

  @Option(names = "--texts", arity = "1..*", description = "Corpora (JSONL, also gzipped) that hold the texts; default: ../corpus beside the key.")
  private List<Path> texts = new ArrayList<>();

  @Option(names = "--predictions", description = "Score this output of 'readout code' instead of coding.")
  private List<Path> predictions = new ArrayList<>();

  @Option(names = "--weights", paramLabel = "FOLDER", description = "Code with the trained reader whose exported weights are here, instead of the one that ships.")
  private Optional<Path> weights = Optional.empty();

  @Option(names = "--cues", description = "Code with the cue reader alone, the baseline.")
  private boolean cues;

  @Option(names = "--errors", description = "List misses, false entries and wrong parties with their words.")
  private boolean errors;

  @Option(names = "--reliability", description = "Show how many of the entries found are right, by their confidence.")
  private boolean reliability;

  @Option(names = "--format", description = "table or json; default table.")
  private String format = "table";

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the command and ends the process with its status. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    System.exit(new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).setOut(out).setExecutionExceptionHandler(Main::failed).execute(args));
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println("eval: " + e.getMessage());
    return 1;
  }

  /** Scores the time expressions found in a tab-separated benchmark file. */
  @Command(name = "timex", description = "Score time expressions on a TIMEX benchmark (TempEval-3 measures).")
  int timex(
      @Parameters(paramLabel = "FILE.tsv[.gz]") Path file,
      @Option(names = "--errors", description = "List what is missed, made up or given another value.") boolean list) {
    TimexScore score = TimexScore.of(file, new TimexFinder());
    return print(score.table(file.getFileName().toString()), list ? score.misses() : List.of());
  }

  /** Scores the places found and where they are put. */
  @Command(name = "places", description = "Score places found and resolved on a toponym benchmark.")
  int places(
      @Parameters(paramLabel = "FILE.jsonl[.gz]") Path file,
      @Option(names = "--errors", description = "List what is missed, made up or put elsewhere.") boolean list) {
    PlacesScore score = PlacesScore.of(file, Profiles.bundled(), new Line(Profiles.bundled(), Set.of("world")));
    return print(score.table(file.getFileName().toString()), list ? score.faults() : List.of());
  }

  /** Scores the text found in the pages of a benchmark folder. */
  @Command(name = "extraction", description = "Score the text found in HTML pages: strings that must and must not be there, and whole bodies where a page's JSON-LD has them.")
  int extraction(@Parameters(paramLabel = "FOLDER") Path folder, @Option(names = "--part", description = PARTS) PageCorpus.Part part,
      @Option(names = "--errors", description = "List what is wrong.") boolean listed) {
    ExtractionScore score = ExtractionScore.of(PageCorpus.read(folder, part == null ? PageCorpus.Part.ALL : part));
    return print(score.toString(), listed ? score.errors() : List.of());
  }

  /** Scores the days found for the pages of a benchmark folder. */
  @Command(name = "dates", description = "Score the day of publication found for HTML pages.")
  int dates(@Parameters(paramLabel = "FOLDER") Path folder, @Option(names = "--part", description = PARTS) PageCorpus.Part part,
      @Option(names = "--addresses", description = "Let each page's address be known.") boolean addressed,
      @Option(names = "--errors", description = "List what is wrong.") boolean listed) {
    DateScore score = DateScore.of(PageCorpus.read(folder, part == null ? PageCorpus.Part.ALL : part), addressed);
    return print(score.toString(), listed ? score.errors() : List.of());
  }

  /** Scores who is said to say what. */
  @Command(name = "attribution", description = "Score sources and contents of attributions (PolNeAR or GUM in JSONL).")
  int attribution(
      @Parameters(paramLabel = "FILE.jsonl[.gz]") Path file,
      @Option(names = "--genre", description = "Documents of this genre alone.") Optional<String> genre,
      @Option(names = "--errors", description = "List the contents that differ.") boolean list) {
    AttributionScore score = AttributionScore.of(file, new Line(Profiles.bundled(), Set.of("world")), genre.orElse(""));
    return print(score.table(file.getFileName().toString()), list ? score.faults() : List.of());
  }

  /** Scores entries against sentences coded by others. */
  @Command(name = "events", description = "Score event and actor codes on sentences coded in CAMEO or PLOVER terms.")
  int events(
      @Parameters(paramLabel = "FILE.jsonl[.gz]") Path file,
      @Option(names = "--errors", description = "List the codes in the key and those found.") boolean list) {
    EventsScore score = EventsScore.of(file, Profiles.bundled(), new Line(Profiles.bundled(), Set.of("world")));
    return print(score.table(file.getFileName().toString()), list ? score.faults() : List.of());
  }

  /** Scores telling copies on pairs made of the corpora. */
  @Command(name = "copies", description = "Score telling copies from texts that only look alike, on pairs made of the corpora (fixed seed).")
  int copies(
      @Parameters(arity = "1..*", paramLabel = "FILE.jsonl.gz", description = "Corpora.") List<Path> files,
      @Option(names = "--dev", description = "On the development half instead of the test half.") boolean development,
      @Option(names = "--wrong", description = "List the pairs judged wrongly.") boolean wrong)
      throws IOException {
    return CopyScore.print(files, !development, wrong, spec.commandLine().getOut()) ? 0 : 1;
  }

  /** Scores grouping documents into stories. */
  @Command(name = "stories", description = "Score grouping documents into stories (B-cubed); the key is training/labels/stories.jsonl.")
  int stories(
      @Parameters(index = "0", paramLabel = "KEY.jsonl", description = "The key.") Path key,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE.jsonl.gz", description = "Corpora.") List<Path> files)
      throws IOException {
    StoryScore.print(key, files, spec.commandLine().getOut());
    return 0;
  }

  /** Scores choosing the documents that profiles ask for. */
  @Command(name = "relevance", description = "Score choosing the documents that the profiles china-pakistan and quad ask for, on labels made by reading.")
  int relevance(
      @Parameters(index = "0", paramLabel = "KEY.jsonl", description = "The labels: training/labels/relevance/sample.jsonl.") Path key,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE.jsonl.gz", description = "Corpora.") List<Path> files,
      @Option(names = "--part", defaultValue = "test", description = "development or test (default).") String part,
      @Option(names = "--errors", description = "List what is wrong.") boolean listed) {
    for (String profile : List.of("china-pakistan", "quad")) {
      RelevanceScore score = RelevanceScore.of(profile, key, part, files);
      print(score, listed ? score.errors() : List.of());
    }
    return 0;
  }

  /** Prints the windows in which the trained reader sees documents; training reads them. */
  @Command(name = "windows", description = "Print the windows in which the trained reader sees documents (JSONL in, JSONL out); training/ reads them.")
  int windows(@Parameters(paramLabel = "FILE.jsonl") Path file) throws IOException {
    WindowsJson windows = new WindowsJson(Profiles.bundled());
    GoldReader.Gold documents = GoldReader.read(file, texts);
    documents.missing().forEach(spec.commandLine().getErr()::println);
    documents.documents().forEach(one -> spec.commandLine().getOut().println(windows.json(Documents.whole(one.capture()))));
    return documents.missing().isEmpty() ? 0 : 1;
  }

  /** Prints the choices of parties that coding asks for; training reads them. */
  @Command(name = "choices", description = "Print the choices of parties that coding documents asks for (JSONL in, JSONL out); training/ reads them.")
  int choices(@Parameters(paramLabel = "FILE.jsonl") Path file) throws IOException {
    ChoicesJson choices = new ChoicesJson(Profiles.bundled());
    GoldReader.Gold documents = GoldReader.read(file, texts);
    documents.missing().forEach(spec.commandLine().getErr()::println);
    documents.documents().forEach(one -> spec.commandLine().getOut().println(choices.json(Documents.whole(one.capture()))));
    return documents.missing().isEmpty() ? 0 : 1;
  }

  /** Measures the speed and memory of {@code readout code} beside a peer's. */
  @Command(name = "speed", description = "Speed and memory of 'readout code', whole process, beside Stanford CoreNLP's in the same run.")
  int speed(
      @Parameters(paramLabel = "FILE.jsonl[.gz]", description = "Documents to read.") Path file,
      @Option(names = "--documents", defaultValue = "300", description = "How many, from the first; default 300.") int documents,
      @Option(names = "--threads", defaultValue = "2", description = "Threads of each process; default 2.") int threads,
      @Option(names = "--peer", paramLabel = "FOLDER", description = "Holds stanford-corenlp's jar and its models' jar (GPL-3, never shipped).") Optional<Path> peer)
      throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Speed speed;
    try (BufferedReader lines = BenchFile.lines(file)) {
      speed = new Speed(lines.lines().limit(documents).toList(), Files.createTempDirectory("readout-speed"));
    }
    long tokens = speed.tokens();
    Speed.Run ours = speed.readout(Path.of(System.getProperty("readout.home")), threads);
    out.println(documents + " documents, " + tokens + " tokens, " + threads + " threads");
    out.println(Speed.row("readout code", ours, tokens));
    if (peer.isPresent()) {
      Speed.Run theirs = speed.peer(peer.get(), threads);
      out.println(Speed.row("Stanford CoreNLP", theirs, tokens));
      out.printf(Locale.ROOT, "%.2f times its tokens per second, %.2f of its memory%n", theirs.seconds() / ours.seconds(), ours.megabytes() / theirs.megabytes());
    }
    return 0;
  }

  /** Scores diffs on pairs of statements labelled by reading. */
  @Command(name = "diff", description = "Score diffs on the pairs of statements labelled by reading (training/labels/diff), beside baselines.")
  int diff(
      @Option(names = "--key", paramLabel = "FILE.jsonl", description = "the labelled pairs (default: training/labels/diff/pairs.jsonl)") Optional<Path> key,
      @Option(names = "--part", paramLabel = "PART", defaultValue = "test", description = "development or test (default)") String part,
      @Option(names = "--errors", description = "list what is wrong") boolean listed,
      @Option(names = "--located", paramLabel = "FILE.json", description = "score a pair that cannot be compared instead: where each matter of this key is spoken of; its texts are those of seeds.jsonl beside it") Optional<Path> located,
      @Option(names = "--texts", arity = "1..*", description = "corpora that hold the texts (default: ../shared/corpus beside the program)") List<Path> corpora) throws IOException {
    if (located.isPresent()) {
      LocationKey places = new LocationKey(located.get());
      DiffReport eval = new DiffReport();
      GoldReader.read(located.get().resolveSibling("seeds.jsonl"), List.of()).documents().forEach(one -> eval.add(one.id(), Documents.whole(one.capture())));
      places.score(eval.differ(Differ.Bounds.DEFAULT).of(eval.text(places.before()), eval.text(places.after()), Optional.empty()), spec.commandLine().getOut(), listed);
      return 0;
    }
    List<DiffKey> keys = pairs(key, part);
    DiffReport eval = new DiffReport();
    Set<String> missing = load(eval, keys, corpora);
    eval.run(keys, listed, spec.commandLine().getOut());
    return missing.isEmpty() ? 0 : 1;
  }

  /** Scores threads on the same labels. */
  @Command(name = "threads", description = "Score threads on the statements labelled by reading (training/labels/diff), beside baselines.")
  int threads(
      @Option(names = "--key", paramLabel = "FILE.jsonl", description = "the labelled pairs (default: training/labels/diff/pairs.jsonl)") Optional<Path> key,
      @Option(names = "--part", paramLabel = "PART", defaultValue = "test", description = "development or test (default)") String part,
      @Option(names = "--errors", description = "list what is called silent") boolean listed,
      @Option(names = "--texts", arity = "1..*", description = "corpora that hold the texts (default: ../shared/corpus beside the program)") List<Path> corpora) throws IOException {
    List<DiffKey> keys = pairs(key, part);
    DiffReport eval = new DiffReport();
    Set<String> missing = load(eval, keys, corpora);
    if (missing.isEmpty()) {
      new ThreadReport(eval, eval.encoder()).run(keys, spec.commandLine().getOut(), listed);
    }
    return missing.isEmpty() ? 0 : 1;
  }

  /** The labelled pairs of one part. */
  private static List<DiffKey> pairs(Optional<Path> key, String part) throws IOException {
    return DiffKey.read(key.orElse(home().resolve("training/labels/diff/pairs.jsonl"))).stream().filter(k -> k.part().equals(part)).toList();
  }

  /** Loads the texts of pairs and names those that were not found. */
  private Set<String> load(DiffReport report, List<DiffKey> keys, @Nullable List<Path> corpora) throws IOException {
    Set<String> missing = report.load(keys, corpora == null ? GoldReader.beside(home().resolveSibling("shared")) : corpora);
    missing.forEach(id -> spec.commandLine().getErr().println(id + ": its text was not found; name the corpus with --texts"));
    return missing;
  }

  /** Prints what is wrong, then the scores. */
  private int print(Object scores, List<?> wrong) {
    wrong.forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().println(scores);
    return 0;
  }

  private static Path home() {
    return Path.of(System.getProperty("readout.home", ".")).toAbsolutePath().normalize();
  }

  @Override
  public Integer call() throws IOException {
    if (!Set.of("table", "json").contains(format)) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--format is table or json, not '" + format + "'");
    }
    Path file = gold.orElseThrow(() -> new CommandLine.ParameterException(spec.commandLine(), "name an answer key, or one of the commands below"));
    if (!Files.isRegularFile(file)) {
      spec.commandLine().getErr().println(file + ": no such file");
      return 1;
    }
    GoldReader.Gold key = GoldReader.read(file, texts);
    key.missing().forEach(spec.commandLine().getErr()::println);
    Report report = new Report(errors ? spec.commandLine().getOut() : null);
    Line line = new Line(Profiles.bundled(), Set.of("world"));
    Map<String, List<Entry>> predicted = predicted();
    Function<Document, CodedDocument> coder = weights.map(folder -> coder(names -> new EncoderReader(names, folder))).orElse(cues ? coder(CueReader::new) : line::code);
    for (GoldDocument one : key.documents()) {
      Document document = Documents.whole(one.capture());
      List<Entry> found = predictions.isEmpty() ? entries(CodedJson.write(coder.apply(document)).path("entries")) : predicted.getOrDefault(one.id(), List.of());
      report.add(document, one.entries().stream().map(Entry::new).toList(), found);
    }
    if (format.equals("json")) {
      ObjectNode json = report.json();
      json.putPOJO("versions", line.versions().toString());
      spec.commandLine().getOut().println(json);
    } else {
      report.print(spec.commandLine().getOut(), file + (cues ? ", cue reader alone" : weights.map(w -> ", weights of " + w).orElse(", " + line.versions())));
      if (reliability) {
        report.printReliability(spec.commandLine().getOut());
      }
    }
    return key.missing().isEmpty() ? 0 : 1;
  }

  /** Codes with another reader than the one that ships. */
  private static Function<Document, CodedDocument> coder(Function<NameFinder, Reader> made) {
    NameFinder names = new NameFinder(Profiles.bundled());
    Reader reader = made.apply(names);
    Coder coder = new Coder(Profiles.bundled(), names);
    Versions versions = new Versions(Line.VERSION, reader.version(), Profiles.bundled().version(), Ontology.VERSION, Cleaner.VERSION);
    return document -> coder.code(reader.read(document), versions);
  }

  private Map<String, List<Entry>> predicted() throws IOException {
    Map<String, List<Entry>> byDocument = new HashMap<>();
    for (Path file : predictions) {
      for (String line : Files.readAllLines(file)) {
        JsonNode one = JSON.readTree(line);
        byDocument.put(one.path("id").asText(), entries(one.path("entries")));
      }
    }
    return byDocument;
  }

  private static List<Entry> entries(JsonNode array) {
    List<Entry> all = new ArrayList<>();
    array.forEach(one -> all.add(new Entry(one)));
    return all;
  }
}
