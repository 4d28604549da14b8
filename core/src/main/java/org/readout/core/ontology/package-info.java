/** Event ontologies: PLOVER and CAMEO codes, their crosswalk, Goldstein values. */
@NullMarked
package org.readout.core.ontology;

import org.jspecify.annotations.NullMarked;
