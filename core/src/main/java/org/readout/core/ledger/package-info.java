/** The ledger's entries and the statements, corrections and threads built on them. */
@NullMarked
package org.readout.core.ledger;

import org.jspecify.annotations.NullMarked;
