/** Archives on any Hadoop file system, record by record. */
@NullMarked
package org.readout.backfill.input;

import org.jspecify.annotations.NullMarked;
