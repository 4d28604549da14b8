package org.readout.core.reading;

import org.readout.core.actor.Place;
import org.readout.core.text.Span;

/**
 * A name of a place in a text.
 *
 * @param span where it stands
 * @param place the place it names there
 * @param state whether it names a whole state, as a noun or an adjective
 * @param located whether a word before it says that something is there: "in Gwadar"
 */
public record Toponym(Span span, Place place, boolean state, boolean located) {}
