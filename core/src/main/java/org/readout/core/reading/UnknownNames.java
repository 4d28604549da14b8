package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.readout.core.text.Span;

/** Lists names that no profile knows of those who act, are spoken to or speak in a reading. */
public final class UnknownNames {
  private static final Set<String> INSIDE = Set.of("of", "the", "for", "and", "al", "bin", "-", "de", "van", "von");

  private UnknownNames() {}

  /** The names as written, once for each mention. */
  public static List<String> of(Reading reading) {
    Lookup lookup = new Lookup(reading.sentences(), reading.names());
    String text = reading.document().text();
    Stream<Span> actors = reading.acts().stream().flatMap(act -> act.actors().stream());
    Stream<Span> sources = reading.attributions().stream().flatMap(said -> said.source().stream());
    return Stream.concat(actors, sources).distinct().flatMap(mention -> runs(mention, lookup, text).stream()).toList();
  }

  /** The runs of capitalised words in a mention that holds no known name. */
  private static List<String> runs(Span mention, Lookup lookup, String text) {
    List<String> found = new ArrayList<>();
    List<Token> tokens = lookup.sentenceAt(mention.start()).map(s -> s.tokens().stream().filter(t -> mention.contains(t.span())).toList()).orElse(List.of());
    if (tokens.stream().anyMatch(t -> lookup.nameAt(t.span()).filter(n -> n.code().isPresent()).isPresent())) {
      return found;
    }
    int i = 0;
    while (i < tokens.size()) {
      if (!proper(tokens.get(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      for (int j = end; j < tokens.size() && (proper(tokens.get(j)) || INSIDE.contains(tokens.get(j).lower())); j++) {
        end = proper(tokens.get(j)) ? j + 1 : end;
      }
      found.add(new Span(tokens.get(i).span().start(), tokens.get(end - 1).span().end()).of(text).replaceAll("\\s+", " "));
      i = end;
    }
    return found;
  }

  private static boolean proper(Token token) {
    return token.is("PROPN") && Character.isUpperCase(token.text().charAt(0)) && token.text().length() > 1;
  }
}
