package org.readout.core.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.readout.core.text.Span;

/** Goes through a text node and its markup side by side, so that each char is known to come from a char or an entity. */
final class EntityWalk {
  private static final Pattern ENTITY = Pattern.compile("&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?");

  private final String source;

  EntityWalk(String source) {
    this.source = source;
  }

  /** Where the node stands in the markup. */
  Optional<Span> range(TextNode node) {
    Range range = node.sourceRange();
    boolean sound = range.isTracked() && range.startPos() >= 0 && range.endPos() <= source.length() && range.startPos() < range.endPos();
    return sound ? Optional.of(new Span(range.startPos(), range.endPos())) : Optional.empty();
  }

  /** Writes the node's text. Where markup and text cannot be told apart char by char, the rest maps as a whole. */
  void write(TextNode node, Draft draft) {
    String text = node.getWholeText();
    Optional<Span> found = range(node);
    if (found.isEmpty()) {
      whole(text, 0, -1, -1, draft);
      return;
    }
    int at = found.get().start();
    int end = found.get().end();
    Matcher entity = ENTITY.matcher(source).region(at, end);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (at < end && source.charAt(at) == '&' && entity.region(at, end).lookingAt()) {
        String meant = meant(entity.group(), text, i);
        if (!meant.isEmpty()) {
          for (int k = 0; k < meant.length(); k++) {
            draft.add(meant.charAt(k), at, entity.end());
          }
          at = entity.end();
          i += meant.length();
          continue;
        }
      }
      if (at < end && (source.charAt(at) == c)) {
        draft.add(c, at, at + 1);
        i++;
        at++;
      } else if (at < end && (source.charAt(at) == '\r' || source.charAt(at) == 0)) {
        at++;
      } else {
        whole(text, i, Math.min(at, end - 1), end, draft);
        return;
      }
    }
  }

  /** What the entity stands for in the text at that place, empty if it stands for itself. */
  private static String meant(String entity, String text, int at) {
    String meant = Parser.unescapeEntities(entity, false);
    if (!meant.equals(entity) && text.startsWith(meant, at)) {
      return meant;
    }
    return "";
  }

  private static void whole(String text, int from, int start, int end, Draft draft) {
    for (int i = from; i < text.length(); i++) {
      draft.add(text.charAt(i), start, end);
    }
  }
}
