/** Telling people and programs what is new in the views that they subscribed to. */
@NullMarked
package org.readout.desk.notice;

import org.jspecify.annotations.NullMarked;
