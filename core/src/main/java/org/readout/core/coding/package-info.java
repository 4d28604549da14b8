/** From a reading to ledger entries. */
@NullMarked
package org.readout.core.coding;

import org.jspecify.annotations.NullMarked;
