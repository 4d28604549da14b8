/** Entries, documents and readings written out: table, JSONL, CSV, the JSON of a reading. */
@NullMarked
package org.readout.desk.export;

import org.jspecify.annotations.NullMarked;
