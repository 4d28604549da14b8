/** Core under Apache Spark: an archive in, Parquet out. */
@NullMarked
package org.readout.backfill;

import org.jspecify.annotations.NullMarked;
