/** A relationship described: names, offices, projects, places and cue words, read from YAML and validated. */
@NullMarked
package org.readout.core.profile;

import org.jspecify.annotations.NullMarked;
