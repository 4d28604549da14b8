/** Which documents count: copies, versions and relevance, with reasons. */
@NullMarked
package org.readout.core.selection;

import org.jspecify.annotations.NullMarked;
