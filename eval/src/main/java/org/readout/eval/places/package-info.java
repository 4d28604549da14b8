/** Scores of places found and resolved. */
@NullMarked
package org.readout.eval.places;

import org.jspecify.annotations.NullMarked;
