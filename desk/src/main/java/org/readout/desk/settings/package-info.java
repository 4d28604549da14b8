/** The configuration of a desk and the profiles it follows. */
@NullMarked
package org.readout.desk.settings;

import org.jspecify.annotations.NullMarked;
