/** Scores against event codings of others. */
@NullMarked
package org.readout.eval.events;

import org.jspecify.annotations.NullMarked;
