/** Positions in text: spans, evidence, the map between a cleaned text and its source. */
@NullMarked
package org.readout.core.text;

import org.jspecify.annotations.NullMarked;
