/** From files, folders and streams to captures. */
@NullMarked
package org.readout.desk.gather;

import org.jspecify.annotations.NullMarked;
