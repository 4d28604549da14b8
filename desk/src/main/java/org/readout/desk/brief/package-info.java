/** Briefings: what the ledger says about a period, a matter or an actor. */
@NullMarked
package org.readout.desk.brief;

import org.jspecify.annotations.NullMarked;
