/** Who acts: actors, offices with dated holders, places. */
@NullMarked
package org.readout.core.actor;

import org.jspecify.annotations.NullMarked;
