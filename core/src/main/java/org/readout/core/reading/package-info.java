/** What a reader sees in a document: sentences, names, times, proposed acts with their roles. */
@NullMarked
package org.readout.core.reading;

import org.jspecify.annotations.NullMarked;
