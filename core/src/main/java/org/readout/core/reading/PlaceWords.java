package org.readout.core.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/**
 * The words of {@code toponyms.yaml}.
 *
 * @param locating words right before a place that say something is there
 * @param before capitalised words that may stand before a place
 * @param after capitalised words that may follow one
 * @param organisations words that make an organisation's name of the place before them
 * @param holders words that, with "of", make one of the place after them
 * @param noPlaces capitalised words that are no places
 * @param examples see the file
 */
record PlaceWords(
    Set<String> locating, Set<String> before, Set<String> after, Set<String> organisations, Set<String> holders, @JsonProperty("no-places") Set<String> noPlaces, List<String> examples) {}
