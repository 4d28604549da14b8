package org.readout.core.reading;

import java.util.List;
import org.readout.core.text.Span;

/**
 * A sentence of running text.
 *
 * @param span where it stands
 * @param tokens its tokens in order
 */
public record Sentence(Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
