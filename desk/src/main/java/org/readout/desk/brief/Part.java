package org.readout.desk.brief;

import java.util.List;
import java.util.Optional;

/**
 * A section of a briefing.
 *
 * @param heading its heading
 * @param items its lines
 * @param rest what is counted and not listed
 */
record Part(String heading, List<Paragraph> items, Optional<Paragraph> rest) {
  Part {
    items = List.copyOf(items);
  }
}
