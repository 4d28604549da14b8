/** Scores of time expressions as TempEval-3 counts them. */
@NullMarked
package org.readout.eval.timex;

import org.jspecify.annotations.NullMarked;
