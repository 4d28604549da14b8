/** Scores of what is made of HTML pages: their text and their dates. */
@NullMarked
package org.readout.eval.page;

import org.jspecify.annotations.NullMarked;
