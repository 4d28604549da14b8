package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.core.text.Span;

/**
 * Words laid to somebody: who is said to say, the word that says so, what is said.
 *
 * @param source who is said to say it; empty where the text leaves it open
 * @param cue the word or words of saying: said, according to
 * @param content what is said, the stretch that goes with the cue
 * @param more further stretches: the rest of a quotation, what is quoted on
 * @param quoted whether the content stands in quotation marks
 */
public record Attribution(Optional<Span> source, Span cue, Span content, List<Span> more, boolean quoted) {
  public Attribution {
    more = List.copyOf(more);
  }

  /** All that is said, in order. */
  public List<Span> contents() {
    List<Span> all = new ArrayList<>(more);
    all.add(content);
    all.sort((a, b) -> a.start() - b.start());
    return all;
  }

  /** The same with another content. */
  Attribution with(Span said) {
    return new Attribution(source, cue, said, more, quoted);
  }

  /** The same with a further stretch. */
  Attribution and(Span further) {
    List<Span> longer = new ArrayList<>(more);
    longer.add(further);
    return new Attribution(source, cue, content, longer, quoted);
  }
}
