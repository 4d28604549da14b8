package org.readout.core.ontology;

import java.util.List;
import java.util.Optional;

/**
 * An act in the terms of the event ontologies.
 *
 * @param plover PLOVER category of the 2021 manual, empty where none applies
 * @param mode PLOVER mode, if one is known
 * @param contexts PLOVER contexts
 * @param cameo CAMEO code of two to four digits, empty where none applies
 * @param goldstein Goldstein value of the CAMEO code, −10 (conflict) to 10 (cooperation)
 */
public record EventCode(
    Optional<String> plover, Optional<String> mode, List<String> contexts, Optional<String> cameo, Optional<Double> goldstein) {
  public EventCode {
    contexts = List.copyOf(contexts);
  }
}
