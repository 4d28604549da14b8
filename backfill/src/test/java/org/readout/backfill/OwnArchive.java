package org.readout.backfill;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Short reports written for this project, reprinted, edited, added to and revised as outlets do; the same for the same seed. */
final class OwnArchive {
  private static final List<String> STATES = List.of("Norway", "Ghana", "Japan", "Peru", "Kenya", "Chile", "Poland", "Egypt");
  private static final List<String> THINGS = List.of("a deep-water port", "two hospital ships", "a railway to the coast", "a solar park", "a bridge over the border river", "vaccines for children");
  private static final List<String> PLACES = List.of("the capital", "a border town", "the harbour", "the old palace", "a school", "the railway works");

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  private OwnArchive(long seed) {
    random = new Random(seed);
  }

  /** That many lines of JSONL, some of them damaged. */
  static List<String> lines(int documents, long seed) {
    OwnArchive archive = new OwnArchive(seed);
    for (int i = 0; i < documents; i++) {
      archive.add(i);
    }
    return archive.lines;
  }

  private void add(int i) {
    int kind = texts.isEmpty() ? 9 : random.nextInt(12);
    String old = texts.isEmpty() ? "" : texts.get(random.nextInt(texts.size()));
    String day = "2024-0" + (1 + i % 9) + "-1" + i % 10;
    switch (kind) {
      case 0 -> line("r" + i, day, "https://copy.example/" + i, old);
      case 1 -> line("r" + i, "2024-03-10", "https://copy.example/" + i, old + "\n\n(Reporting by the desk of the Daily Example)");
      case 2 -> line("r" + i, "2024-03-10", "https://copy.example/" + i, old + "\n\n" + report());
      case 3 -> line("r" + random.nextInt(i), day, "https://again.example/" + i, report());
      case 4 -> line("r" + i, day, "https://own.example/" + random.nextInt(i), old + "\n\n" + report());
      case 5 -> line("r" + i, day, "https://own.example/" + i, "The bakery in our street has new bread. It opens at seven and closes at noon, and on " + day + " it sold " + i + " loaves to neighbours.");
      case 6 -> lines.add(random.nextBoolean() ? "{\"id\":\"broken" : "{\"id\":\"r" + i + "\",\"text\":\" \"}");
      case 7 -> line("r" + i, day, "https://own.example/" + i, "La Norvège et le Ghana ont signé un accord sur la pêche. Les deux ministres se sont rencontrés à " + i + " reprises au printemps et en été.");
      default -> {
        String text = report() + "\n\n" + report();
        texts.add(text);
        line("r" + i, day, "https://own.example/" + i, text);
      }
    }
  }

  private String report() {
    String a = STATES.get(random.nextInt(STATES.size()));
    String b = STATES.get(random.nextInt(STATES.size()));
    String thing = THINGS.get(random.nextInt(THINGS.size()));
    return a + " pledged $" + (1 + random.nextInt(900)) + " million to " + b + " for " + thing + ". The ministers of " + a + " and " + b + " met in " + PLACES.get(random.nextInt(PLACES.size()))
        + " and agreed to build it within " + (2 + random.nextInt(8)) + " years. " + b + " thanked " + a + " and said that work on " + thing + " number " + random.nextInt(1000) + " will begin soon.";
  }

  private void line(String id, String day, String url, String text) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id).put("date", day).put("url", url).put("publisher", "Example").put("text", text);
    lines.add(json.toString());
  }
}
