package org.readout.core.document.paper;

import java.util.List;

/**
 * A file laid out for paper, as text.
 *
 * @param text its paragraphs in reading order, each on one line, parted by blank lines; notes at the end. Empty if none could be had
 * @param problems what went wrong, a line each; never empty where the text is
 */
public record Paper(String text, List<String> problems) {
  /** What the reading of papers needs to know of words and lines. */
  public interface Words {
    /** Whether a word is one that hyphens join to others: the {@code long} of {@code long-term}. */
    boolean compounding(String word);

    /** Whether a line at the top or the foot of a page is its number. */
    boolean folio(String line);
  }

  public Paper {
    problems = List.copyOf(problems);
  }

  static Paper refused(String problem) {
    return new Paper("", List.of(problem));
  }
}
