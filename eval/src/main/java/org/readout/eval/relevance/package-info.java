/** Scores of choosing the documents that a profile asks for. */
@NullMarked
package org.readout.eval.relevance;

import org.jspecify.annotations.NullMarked;
