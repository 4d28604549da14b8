package org.readout.desk.brief;

import java.util.List;

/**
 * A briefing, whatever it is written as.
 *
 * @param title what it is of
 * @param scope what it rests on
 * @param parts its sections, none empty
 * @param notes how to read it
 */
record Brief(String title, List<Paragraph> scope, List<Part> parts, List<Paragraph> notes) {
  Brief {
    scope = List.copyOf(scope);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }
}
