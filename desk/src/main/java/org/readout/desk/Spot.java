package org.readout.desk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry with the place it tells of.
 *
 * @param entry its id
 * @param kind its kind
 * @param name of the place
 * @param lat degrees north
 * @param lon degrees east
 * @param date of the document
 */
public record Spot(String entry, String kind, String name, double lat, double lon, Optional<LocalDate> date) {}
