/** The web desk: pages rendered on the server and the REST interface under {@code /api}. */
@NullMarked
package org.readout.desk.web;

import org.jspecify.annotations.NullMarked;
