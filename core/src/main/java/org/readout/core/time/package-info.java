/** Time expressions (TIMEX3) and their resolution against a document's date. */
@NullMarked
package org.readout.core.time;

import org.jspecify.annotations.NullMarked;
