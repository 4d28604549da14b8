/** Whose words these are: attribution, wording, voice, status. */
@NullMarked
package org.readout.core.discourse;

import org.jspecify.annotations.NullMarked;
