/** How well the coder does: answer keys, scores, errors. */
@NullMarked
package org.readout.eval;

import org.jspecify.annotations.NullMarked;
