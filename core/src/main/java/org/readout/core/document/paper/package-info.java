/** The text of files that are laid out for paper: PDF and Word documents. */
@NullMarked
package org.readout.core.document.paper;

import org.jspecify.annotations.NullMarked;
