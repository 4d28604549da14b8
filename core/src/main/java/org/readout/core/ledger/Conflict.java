package org.readout.core.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A field on which documents that tell of one statement disagree. Nothing is chosen or averaged: each claim stays with who
 * makes it.
 *
 * @param field {@code amount} or {@code when}
 * @param claims in the order of the turn's voices, two or more
 */
public record Conflict(String field, List<Claim> claims) {
  public Conflict {
    claims = List.copyOf(claims);
  }

  /**
   * What one document says.
   *
   * @param value the field's value, an amount as currency and figure
   * @param entry id of the entry that says so
   * @param document its document's id
   * @param publisher who published that
   */
  public record Claim(String value, String entry, String document, Optional<String> publisher) {}
}
