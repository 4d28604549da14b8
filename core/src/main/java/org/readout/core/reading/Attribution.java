package org.readout.core.reading;

import java.util.Optional;
import org.readout.core.text.Span;

/**
 * Words laid to somebody: who is said to say, the word that says so, what is said.
 *
 * @param source who is said to say it; empty where the text leaves it open
 * @param cue the word or words of saying: said, according to
 * @param content what is said
 * @param quoted whether the content stands in quotation marks
 */
public record Attribution(Optional<Span> source, Span cue, Span content, boolean quoted) {}
