/** Gold files: entries as people label them, out of a desk and into it. */
@NullMarked
package org.readout.desk.label;

import org.jspecify.annotations.NullMarked;
