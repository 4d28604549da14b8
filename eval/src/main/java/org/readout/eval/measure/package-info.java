/** What every evaluation counts and how it is shown. */
@NullMarked
package org.readout.eval.measure;

import org.jspecify.annotations.NullMarked;
