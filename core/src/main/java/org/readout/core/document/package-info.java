/** From captured bytes to a dated document whose layout is known. */
@NullMarked
package org.readout.core.document;

import org.jspecify.annotations.NullMarked;
