/** Scores of words laid to somebody. */
@NullMarked
package org.readout.eval.attribution;

import org.jspecify.annotations.NullMarked;
