/**
 * The product. {@code Main} wires everything by hand; the values and interfaces beside it are the words all packages
 * of the desk share. Those packages see core and these words, never one another.
 */
@NullMarked
package org.readout.desk;

import org.jspecify.annotations.NullMarked;
