package org.readout.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * A report as a feed lists it.
 *
 * @param url where it is
 * @param title its title
 * @param published when it was published or, if the feed says so, last changed
 */
public record Listed(String url, Optional<String> title, Optional<Instant> published) {}
