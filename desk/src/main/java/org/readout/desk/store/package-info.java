/** What a desk holds, in one SQLite file. */
@NullMarked
package org.readout.desk.store;

import org.jspecify.annotations.NullMarked;
