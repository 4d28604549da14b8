package org.readout.core.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.readout.core.text.Problem;

/** What a page shows instead of its report, or around a part of it: walls of consent and payment, reports that grow as they are read. */
final class Obstacles {
  /** A text longer than this is a report, whatever else the page asks of its readers. */
  private static final int LONGEST_STUB = 2_500;
  private static final int LONGEST_WALL = 600;
  private static final int LONGEST_LINE = 400;
  private static final int SHORTEST_LINE = 12;

  private Obstacles() {}

  /**
   * @param page the page
   * @param length of the text that was found in it, in chars
   */
  static List<Problem> of(Element page, int length) {
    List<Problem> problems = new ArrayList<>();
    boolean sold = PageMetadata.sold(page);
    if (length <= LONGEST_STUB && (sold || says(page, PageRule.Kind.PAYWALL))) {
      problems.add(new Problem("clean", 0, "paywall: the page shows only the beginning of its report"));
    } else if (sold) {
      problems.add(new Problem("clean", 0, "paywall: the page calls its report not free to read; part of it may be missing"));
    } else if (length <= LONGEST_WALL && says(page, PageRule.Kind.CONSENT)) {
      problems.add(new Problem("clean", 0, "cookie wall: the page asks for consent before it shows its report"));
    }
    if (PageMetadata.live(page)) {
      problems.add(new Problem("clean", 0, "live blog: entries of several times stand under one date"));
    }
    return problems;
  }

  private static boolean says(Element page, PageRule.Kind kind) {
    for (Element element : page.getAllElements()) {
      String words = element.ownText();
      if (words.length() >= SHORTEST_LINE && words.length() <= LONGEST_LINE && Rules.fits(kind, words)) {
        return true;
      }
    }
    return false;
  }
}
