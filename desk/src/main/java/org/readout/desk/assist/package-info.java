/** The desk as a server of the Model Context Protocol. */
@NullMarked
package org.readout.desk.assist;

import org.jspecify.annotations.NullMarked;
