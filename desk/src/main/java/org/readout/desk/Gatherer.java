package org.readout.desk;

import java.util.List;
import org.readout.core.document.Capture;
import org.readout.core.document.Given;

/** Turns what a user names into captures, one at a time and in order. */
public interface Gatherer {
  /** Where captures and refusals go. */
  interface Sink {
    void captured(Capture capture);

    /**
     * Something that could not be taken in; the rest goes on.
     *
     * @param name what it is called: a path, {@code file.jsonl:17}
     * @param reason why, in one line
     */
    void refused(String name, String reason);
  }

  /**
   * Everything in these sources: files, folders with all in them in order of name, {@code -} for standard input.
   *
   * @param given what holds for every capture that does not say otherwise itself
   */
  void sources(List<String> sources, Given given, Sink sink);

  /** The documents of a file, plain or gzipped: JSONL unless its name says otherwise; {@code -} for JSONL on standard input. */
  void documents(String file, Sink sink);
}
