package org.readout.desk;

import java.util.List;
import java.util.Optional;

/**
 * Some of many.
 *
 * @param rows in order
 * @param next where the following page begins; none after the last
 */
public record Page<T>(List<T> rows, Optional<String> next) {
  public Page {
    rows = List.copyOf(rows);
  }
}
