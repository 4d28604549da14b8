package org.readout.core.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How much text the elements of a page hold, and of what kind. What is dropped does not count. */
final class Measures {
  static final Measure NONE = new Measure();
  private static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font",
      "i", "img", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "amp-img");
  private static final Set<String> INPUTS = Set.of("input", "textarea", "select", "button");
  private static final int SHORTEST = 25;

  /** Counts of one element and all below it; lengths in chars, runs of white space counted once. */
  static final class Measure {
    int text;
    /** Elements below it. */
    int elements;
    int linked;
    /** Chars of running text: paragraphs of some length that are not mostly links. */
    int prose;
    int commas;
    int paragraphs;
    int items;
    int images;
    int inputs;
    int headings;
    /** Chars of inline text right in the element, outside its blocks. */
    int own;
    int ownLinked;
    int ownCommas;
    boolean blocks;

    double linkShare() {
      return text == 0 ? 0 : (double) linked / text;
    }

    private void add(Measure part) {
      text += part.text;
      elements += part.elements + 1;
      linked += part.linked;
      prose += part.prose;
      commas += part.commas;
      paragraphs += part.paragraphs;
      items += part.items;
      images += part.images;
      inputs += part.inputs;
      headings += part.headings;
    }
  }

  private final Map<Element, Measure> all = new HashMap<>();
  private final Set<Element> dropped;

  /** Measures the page's body without what is dropped. */
  Measures(Element body, Set<Element> dropped) {
    this.dropped = new HashSet<>(dropped);
    measure(body, false);
  }

  Measure of(Element element) {
    return all.getOrDefault(element, NONE);
  }

  /** Whether the element is read as part of a line. */
  static boolean inline(Element element) {
    return INLINE.contains(element.normalName());
  }

  private Measure measure(Element element, boolean link) {
    Measure measure = new Measure();
    count(element, measure);
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        own(measure, text, link);
      } else if (child instanceof Element below && dropped.contains(below)) {
        measure.inputs += INPUTS.contains(below.normalName()) ? 1 : 0;
      } else if (child instanceof Element below) {
        boolean linked = link || below.normalName().equals("a");
        Measure part = measure(below, linked);
        measure.add(part);
        if (inline(below) && !part.blocks) {
          measure.own += part.own;
          measure.ownLinked += part.ownLinked;
          measure.ownCommas += part.ownCommas;
        } else {
          measure.blocks = true;
        }
      }
    }
    boolean line = !inline(element);
    if (line && measure.own >= SHORTEST && measure.ownLinked * 2 <= measure.own && !heading(element)) {
      measure.prose += measure.own - measure.ownLinked;
    }
    all.put(element, measure);
    return measure;
  }

  static boolean heading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
  }

  private static void count(Element element, Measure measure) {
    switch (element.normalName()) {
      case "p" -> measure.paragraphs++;
      case "li" -> measure.items++;
      case "img", "amp-img" -> measure.images++;
      default -> measure.headings += heading(element) ? 1 : 0;
    }
  }

  private static void own(Measure measure, TextNode node, boolean link) {
    String text = node.getWholeText();
    int length = 0;
    int commas = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = !Blank.shows(c);
      length += blank && space ? 0 : 1;
      space = blank;
      commas += c == ',' || c == '،' || c == '，' || c == '、' ? 1 : 0;
    }
    measure.text += length;
    measure.own += length;
    measure.linked += link ? length : 0;
    measure.ownLinked += link ? length : 0;
    measure.commas += commas;
    measure.ownCommas += commas;
  }
}
