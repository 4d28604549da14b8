package org.readout.core.actor;

import java.util.List;
import java.util.Optional;

/**
 * A body or title by which a state acts: White House (always one state's), foreign ministry (whichever state is
 * named or understood with it).
 *
 * @param names ways of naming it, the first its label
 * @param actor code of the state or organisation it belongs to, empty if many have one
 * @param sector its sector
 */
public record Organ(List<String> names, Optional<String> actor, Sector sector) {
  public Organ {
    names = List.copyOf(names);
    actor = actor == null ? Optional.empty() : actor;
  }
}
