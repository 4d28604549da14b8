package org.readout.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes out of a report's element what does not read like a report: boxes, lists of links, forms, lines beside the text. */
final class Pruning {
  private static final Set<String> BOXES = Set.of("div", "section", "fieldset", "table", "ul", "ol", "dl", "form", "header", "p");
  private static final int LONGEST_BYLINE = 250;
  private static final int LINE = 60;

  private final PageStyle style;
  private final Set<Element> dropped;
  private Measures measures;

  Pruning(PageStyle style, Set<Element> dropped) {
    this.style = style;
    this.dropped = dropped;
    this.measures = new Measures(new Element("div"), dropped);
  }

  /** Adds to the dropped elements those below the root that are no part of the report. */
  void prune(Element root, Optional<Element> title) {
    measures = new Measures(root, dropped);
    title.filter(heading -> heading.parents().contains(root)).ifPresent(heading -> above(root, heading));
    for (Element child : root.children()) {
      prune(child, measures.of(root).prose);
    }
  }

  /** What stands above the title, and is no running text, says where on the site the page is. */
  private void above(Element root, Element title) {
    for (Element up = title; up != root && up.parent() != null; up = up.parent()) {
      List<Element> before = new ArrayList<>();
      for (Element sibling = up.previousElementSibling(); sibling != null; sibling = sibling.previousElementSibling()) {
        before.add(sibling);
      }
      before.stream().filter(element -> measures.of(element).prose == 0 && element.select("figcaption").isEmpty()).forEach(dropped::add);
    }
  }

  private void prune(Element element, int all) {
    if (dropped.contains(element)) {
      return;
    }
    Measures.Measure measure = measures.of(element);
    if (measure.prose * 2 <= all && (beside(element, measure) || box(element, measure))) {
      dropped.add(element);
      return;
    }
    element.children().forEach(child -> prune(child, all));
  }

  private boolean beside(Element element, Measures.Measure measure) {
    return PageStyle.beside(element)
        || (!Measures.inline(element) || measures.of(element.parent()).own - measure.text < LINE) && (measure.text <= LONGEST_BYLINE && (style.named(PageRule.Kind.SIGNATURE, element) || element.hasAttr("itemprop") && signature(element.attr("itemprop"))
            || element.attr("rel").equals("author")));
  }

  private static boolean signature(String property) {
    return property.equals("author") || property.equals("datePublished") || property.equals("dateModified") || property.equals("publisher") || property.equals("headline");
  }

  /** A box whose counts are those of menus, link lists, galleries and forms, after Readability's conditional cleaning. */
  private boolean box(Element element, Measures.Measure measure) {
    if (!BOXES.contains(element.normalName()) || measure.text == 0) {
      return false;
    }
    String name = element.normalName();
    boolean list = name.equals("ul") || name.equals("ol") || measure.items > 0 && measure.items * 20 > measure.text / 10;
    boolean report = style.named(PageRule.Kind.CONTENT, element);
    if (name.equals("p")) {
      return false;
    }
    if (measure.commas >= 10 && measure.linkShare() < 0.5) {
      return false;
    }
    boolean inputs = measure.inputs * 3 > Math.max(1, measure.paragraphs) && measure.inputs > 0;
    boolean linked = measure.linkShare() > (report ? 0.5 : list ? 0.4 : 0.3) && measure.text > 0;
    return inputs && measure.prose < 300 || linked;
  }
}
