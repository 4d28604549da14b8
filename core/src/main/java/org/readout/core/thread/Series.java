package org.readout.core.thread;

import java.util.List;
import java.util.TreeSet;

/**
 * What kind of statement an official document is. Statements of one series may be compared.
 *
 * @param parties codes of those it is between, sorted, groups by their members
 * @param rank who meets or speaks: leaders, ministers …; {@code unknown} if it does not say
 * @param form call, meeting, dialogue or statement
 * @param genre label of the genre
 * @param joint whether it is both sides' text
 * @param publisher whose text it is, empty if joint
 * @param topic terms of what its title confines it to, sorted
 * @param whole whether nothing marks it as a part of a text
 */
public record Series(List<String> parties, String rank, String form, String genre, boolean joint, String publisher, List<String> topic, boolean whole) {
  public Series {
    parties = List.copyOf(new TreeSet<>(parties));
    topic = List.copyOf(new TreeSet<>(topic));
  }
}
