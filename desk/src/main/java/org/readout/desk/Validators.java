package org.readout.desk;

import java.util.Optional;

/**
 * What a host said about the state of a resource, to be sent back when asking whether it has changed (RFC 9110).
 *
 * @param etag entity tag, quotes included
 * @param modified value of Last-Modified, as it was sent
 */
public record Validators(Optional<String> etag, Optional<String> modified) {
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
