package org.readout.desk.assist;

import java.io.PrintStream;
import org.readout.desk.EntryWriter;
import org.readout.desk.Holdings;
import org.readout.desk.Question;

/** Writes briefings in Markdown. */
public interface Briefings {
  EntryWriter of(Question question, Holdings holdings, PrintStream to);
}
