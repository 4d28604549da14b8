/** Scores of telling copies from texts that only look alike, and of grouping documents into stories. */
@NullMarked
package org.readout.eval.copies;

import org.jspecify.annotations.NullMarked;
