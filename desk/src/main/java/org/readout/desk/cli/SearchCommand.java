package org.readout.desk.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.readout.desk.Filter;
import org.readout.desk.Hit;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds documents by their words. */
@Command(
    description = "Find documents that hold all of the words, the best first. Filters on entries ask for a document with such an entry.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout search railway loan",
      "  ./readout search '\"iron brothers\"' --actor PAK --limit 5",
      "  ./readout search gwadar --since 2024-01-01 --format jsonl",
    })
final class SearchCommand implements Readout.Task {
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FilterOptions options = new FilterOptions();

  @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "most documents shown (default: 20)")
  private int limit = 20;

  @Option(names = "--format", paramLabel = "FORMAT", converter = Labels.HitFormats.class, defaultValue = "table", description = "table (default) or jsonl")
  private String format = "table";

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "words; those between double quotes stand together")
  private List<String> words = List.of();

  SearchCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new Readout.Misuse("--limit is " + limit + "; it is 1 or more");
    }
    AtomicInteger found = new AtomicInteger();
    try (Holdings holdings = desk.existing(wiring)) {
      Filter filter = options.filter(new Codes(holdings, () -> wiring.profiles(desk.folder(wiring))));
      holdings.search(String.join(" ", words), filter, limit, hit -> {
        found.incrementAndGet();
        wiring.out().print(format.equals("jsonl") ? json(hit) + "\n" : shown(hit));
      });
    }
    if (found.get() == 0) {
      wiring.err().print("No document holds all of that.\n");
    }
    return 0;
  }

  private String shown(Hit hit) {
    boolean terminal = wiring.terminal(wiring.out());
    String date = hit.document().date().map(Object::toString).orElse("unknown   ");
    String snippet = marked(hit, "\uE000", "\uE001");
    String safe = Printable.line(snippet).replace("\uE000", terminal ? BOLD : "[").replace("\uE001", terminal ? PLAIN : "]");
    return date + "  " + Printable.line(hit.document().label()) + "  [" + Printable.line(hit.document().id()) + "]\n    " + safe + "\n";
  }

  private static ObjectNode json(Hit hit) {
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("document", hit.document().id());
    hit.document().date().ifPresent(date -> line.put("date", date.toString()));
    hit.document().title().ifPresent(title -> line.put("title", title));
    hit.document().publisher().ifPresent(publisher -> line.put("publisher", publisher));
    hit.document().uri().ifPresent(uri -> line.put("url", uri));
    return line.put("snippet", marked(hit, "[", "]"));
  }

  private static String marked(Hit hit, String open, String close) {
    return hit.snippet().replace(String.valueOf(Hit.OPEN), open).replace(String.valueOf(Hit.CLOSE), close);
  }
}
