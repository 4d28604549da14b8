package org.readout.desk.cli;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.readout.core.Line;
import org.readout.core.document.Capture;
import org.readout.core.document.Documents;
import org.readout.core.document.Given;
import org.readout.core.reading.UnknownNames;
import org.readout.desk.Holdings;
import org.readout.desk.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists who acts and speaks in a desk's documents under names that no profile knows. */
@Command(
    description = "List names that no profile knows of those who act or speak in the desk's documents, the most frequent first.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout profile unknown", "  ./readout profile unknown --limit 200"})
final class ProfileUnknownCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--limit", paramLabel = "N", description = "most names shown (default ${DEFAULT-VALUE})")
  private int limit = 50;

  ProfileUnknownCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Map<String, Integer> mentions = new TreeMap<>();
    Map<String, Integer> documents = new TreeMap<>();
    try (Holdings holdings = desk.existing(wiring)) {
      Line line = wiring.line(desk.folder(wiring), List.of());
      holdings.texts((id, text) -> {
        Map<String, Integer> here = new TreeMap<>();
        Capture capture = new Capture(id, "text/plain", text.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
        UnknownNames.of(line.read(Documents.whole(capture))).forEach(name -> here.merge(name, 1, Integer::sum));
        here.forEach((name, count) -> mentions.merge(name, count, Integer::sum));
        here.keySet().forEach(name -> documents.merge(name, 1, Integer::sum));
      });
    }
    Comparator<Map.Entry<String, Integer>> most = Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    mentions.entrySet().stream().sorted(most).limit(limit)
        .forEach(one -> wiring.out().printf(Locale.ROOT, "%6d  %s  (%d documents)%n", one.getValue(), Printable.line(one.getKey()), documents.get(one.getKey())));
    return 0;
  }
}
