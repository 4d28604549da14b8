/** Fetching from the web: which addresses may be reached, how often, and what came back. */
@NullMarked
package org.readout.desk.gather.fetch;

import org.jspecify.annotations.NullMarked;
