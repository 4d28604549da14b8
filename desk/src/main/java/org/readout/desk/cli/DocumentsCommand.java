package org.readout.desk.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.core.selection.Stories;
import org.readout.core.selection.Telling;
import org.readout.desk.Assessed;
import org.readout.desk.Filter;
import org.readout.desk.HeldDocument;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows documents and what the desk thinks of them. */
@Command(
    description = {
      "Show the desk's documents: how relevant each is and why, how many of its entries tell of something not held before, how many",
      "further places carry it, and which documents tell one story. Filters on entries ask for a document with such an entry."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout documents --since 2024-01-01 --min-relevance 0.5",
      "  ./readout documents --new --sort relevance",
      "  ./readout documents --stories",
      "  ./readout documents --format jsonl | jq .reasons",
    })
final class DocumentsCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FilterOptions options = new FilterOptions();

  @Option(names = "--format", paramLabel = "FORMAT", converter = Labels.HitFormats.class, defaultValue = "table", description = "table (default) or jsonl")
  private String format = "table";

  @Option(names = "--sort", paramLabel = "date|relevance|new", description = "order: date (default), relevance, or number of new entries, the most first")
  private @Nullable String sort;

  @Option(names = "--stories", description = "documents that tell one story together, stories of several documents only")
  private boolean stories;

  DocumentsCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Comparator<Assessed> order = order();
    try (Holdings holdings = desk.existing(wiring)) {
      Filter filter = options.filter(new Codes(holdings, () -> wiring.profiles(desk.folder(wiring))));
      List<Assessed> documents = new ArrayList<>();
      List<Telling> tellings = new ArrayList<>();
      holdings.documents(filter, one -> {
        HeldDocument document = one.document();
        tellings.add(Telling.of(document.id(), document.date(), document.title(), one.text()));
        documents.add(one.withoutText());
      });
      show(documents.stream().sorted(order).toList(), Stories.of(tellings));
      if (documents.isEmpty()) {
        wiring.err().print("No document answers to that; the desk holds " + holdings.documents() + ".\n");
      }
    }
    return 0;
  }

  private Comparator<Assessed> order() {
    return switch (sort == null ? "date" : sort.toLowerCase(Locale.ROOT)) {
      case "date" -> (a, b) -> 0;
      case "relevance" -> Comparator.comparingDouble(Assessed::relevance).reversed();
      case "new" -> Comparator.comparingInt(Assessed::novel).reversed();
      default -> throw new Readout.Misuse("--sort is date, relevance or new, not '" + sort + "'");
    };
  }

  private void show(List<Assessed> documents, Map<String, String> story) {
    if (!stories) {
      documents.forEach(one -> wiring.out().print(format.equals("jsonl") ? json(one, story) + "\n" : shown(one)));
      return;
    }
    for (String first : story.values().stream().distinct().toList()) {
      List<Assessed> told = documents.stream().filter(one -> first.equals(story.get(one.document().id()))).toList();
      if (told.size() > 1) {
        wiring.out().print(format.equals("jsonl") ? "" : "STORY of " + told.size() + " documents\n");
        told.forEach(one -> wiring.out().print(format.equals("jsonl") ? json(one, story) + "\n" : shown(one)));
      }
    }
  }

  private static String shown(Assessed one) {
    HeldDocument document = one.document();
    String line = document.date().map(Object::toString).orElse("unknown   ") + "  " + String.format(Locale.ROOT, "%.2f", one.relevance()) + "  "
        + Printable.cut(document.label(), 90) + "  [" + Printable.line(document.id()) + "]";
    StringBuilder about = new StringBuilder(one.relevant() ? one.entries() + " entries, " + one.novel() + " new" : "off-topic");
    about.append(document.carriers() == 0 ? "" : ", carried by " + document.carriers() + " more").append(one.withdrawn() ? ", withdrawn by its publisher" : "");
    one.copyOf().ifPresent(id -> about.append(", repeats ").append(Printable.line(id)).append(" with additions"));
    return line + "\n    " + about + "; " + Printable.cut(String.join("; ", one.reasons()), 160) + "\n";
  }

  private static ObjectNode json(Assessed one, Map<String, String> story) {
    HeldDocument document = one.document();
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("document", document.id());
    document.date().ifPresent(date -> line.put("date", date.toString()));
    document.title().ifPresent(title -> line.put("title", title));
    document.publisher().ifPresent(publisher -> line.put("publisher", publisher));
    document.uri().ifPresent(uri -> line.put("url", uri));
    line.put("relevant", one.relevant()).put("relevance", one.relevance());
    one.reasons().forEach(line.withArray("reasons")::add);
    line.put("entries", one.entries()).put("new", one.novel()).put("carriers", document.carriers());
    one.copyOf().ifPresent(id -> line.put("copy_of", id));
    return line.put("withdrawn", one.withdrawn()).put("story", story.getOrDefault(document.id(), document.id()));
  }
}
