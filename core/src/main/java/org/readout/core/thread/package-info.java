/** Placing entries in threads and comparing statements. */
@NullMarked
package org.readout.core.thread;

import org.jspecify.annotations.NullMarked;
