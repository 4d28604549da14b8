package org.readout.core.profile;

import java.util.List;

/**
 * Phrases by which a position is taken, as a person has ordered them. Direction between two positions is told by these
 * alone.
 *
 * @param id lower-case letters, digits and hyphens
 * @param rungs from the weakest to the firmest, each its wordings
 * @param examples what a change of words means, run by the build
 */
public record Formula(String id, List<List<String>> rungs, List<Example> examples) {
  /**
   * Two wordings, one after the other.
   *
   * @param direction firmer or softer, or none where nothing may be said
   */
  public record Example(String before, String after, String direction) {}

  public Formula {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("formula id '" + id + "'");
    }
    rungs = rungs == null ? List.of() : rungs.stream().map(List::copyOf).toList();
    examples = examples == null ? List.of() : List.copyOf(examples);
    if (rungs.size() < 2 || rungs.stream().anyMatch(List::isEmpty) || examples.isEmpty()) {
      throw new IllegalArgumentException("formula '" + id + "' wants two rungs or more, none empty, and an example");
    }
  }
}
