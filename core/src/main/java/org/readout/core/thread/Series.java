package org.readout.core.thread;

import java.util.List;
import java.util.TreeSet;

/**
 * What kind of statement an official document is. Statements of one series may be compared.
 *
 * @param parties codes of those it is between, sorted, groups by their members
 * @param rank who meets or speaks: leaders, ministers …; {@code unknown} if it does not say
 * @param offices those that the title of one side's text names, sorted; empty if joint
 * @param form call, meeting, dialogue, statement, remarks or instrument
 * @param genre label of the genre
 * @param joint whether it is both sides' text
 * @param publisher whose text it is, empty if joint
 * @param topic terms of the body it is of and of what its title confines it to, sorted
 * @param whole whether nothing marks it as a part of a text
 */
public record Series(List<String> parties, String rank, List<String> offices, String form, String genre, boolean joint, String publisher, List<String> topic, boolean whole) {
  public Series {
    parties = List.copyOf(new TreeSet<>(parties));
    offices = List.copyOf(new TreeSet<>(offices));
    topic = List.copyOf(new TreeSet<>(topic));
  }
}
