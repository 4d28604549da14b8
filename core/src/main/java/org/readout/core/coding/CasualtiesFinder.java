package org.readout.core.coding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readout.core.ledger.Casualties;
import org.readout.core.ledger.Party;
import org.readout.core.reading.Name;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;
import org.readout.core.text.Yaml;

/** Finds people harmed in English text by the words of {@code casualties.yaml}. Immutable and safe for use by many threads. */
public final class CasualtiesFinder {
  /** The file as it stands. */
  record Words(List<String> killed, List<String> injured, String quant, String who, Map<String, Integer> numbers, List<String> examples) {
    static Words read() {
      return Yaml.read(CasualtiesFinder.class, "casualties.yaml", Words.class);
    }
  }

  private record Toll(Span span, int people) {}

  private final Map<String, Integer> numbers;
  private final List<Pattern> killed;
  private final List<Pattern> injured;

  public CasualtiesFinder() {
    Words words = Words.read();
    numbers = words.numbers();
    killed = patterns(words.killed(), words);
    injured = patterns(words.injured(), words);
  }

  private static List<Pattern> patterns(Collection<String> shapes, Words words) {
    String figures = "(?<n>(?<![\\d.,$€£])\\d{1,3}(?:,\\d{3})*(?![\\d.,]*\\d|%)|" + words.numbers().keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).map(n -> "\\b" + n + "\\b").collect(Collectors.joining("|")) + ")";
    return shapes.stream().map(shape -> shape.replace("QUANT?", "(?:" + words.quant() + ")?").replace("WHO", words.who()).replaceFirst("N", Matcher.quoteReplacement(figures)))
        .map(shape -> Pattern.compile("\\b" + shape + "(?![\\w-])", Pattern.CASE_INSENSITIVE)).toList();
  }

  /**
   * The people harmed within a stretch of text: killed and injured together, of the one nationality that a word among
   * them names; empty where no number is told.
   */
  public Optional<Casualties> find(String text, Span within, List<Name> names) {
    String plain = Normal.of(within.of(text));
    Optional<Toll> dead = first(plain, killed);
    Optional<Toll> hurt = first(plain, injured);
    Optional<Span> local = dead.map(Toll::span).map(span -> hurt.map(toll -> span.cover(toll.span())).orElse(span)).or(() -> hurt.map(Toll::span));
    return local.map(found -> {
      Span span = found.shift(within.start());
      List<String> nations = names.stream().filter(n -> n.type() == Name.Type.ADJECTIVE && span.contains(n.span())).flatMap(n -> n.code().stream()).distinct().toList();
      return new Casualties(dead.map(Toll::people), hurt.map(Toll::people), nations.size() == 1 ? Optional.of(nations.getFirst()) : Optional.empty(), Party.Words.at(span, text));
    });
  }

  private Optional<Toll> first(String text, List<Pattern> patterns) {
    Optional<Toll> best = Optional.empty();
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Toll toll = new Toll(new Span(matcher.start(), matcher.end()), number(matcher.group("n")));
        if (best.isEmpty() || toll.span().start() < best.get().span().start()) {
          best = Optional.of(toll);
        }
      }
    }
    return best;
  }

  private int number(String words) {
    Integer named = numbers.get(words.toLowerCase(Locale.ROOT));
    return named != null ? named : Integer.parseInt(words.replace(",", ""));
  }
}
