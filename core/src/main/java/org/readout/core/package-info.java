/** Text in, ledger entries out. Start reading at {@link org.readout.core.Line}. */
@NullMarked
package org.readout.core;

import org.jspecify.annotations.NullMarked;
