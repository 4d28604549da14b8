/** The command line. */
@NullMarked
package org.readout.desk.cli;

import org.jspecify.annotations.NullMarked;
