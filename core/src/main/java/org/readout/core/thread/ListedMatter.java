package org.readout.core.thread;

import java.util.List;
import java.util.Optional;

/**
 * A matter in force on a desk.
 *
 * @param id lower-case letters, digits and hyphens
 * @param name readable name
 * @param aliases other wordings
 * @param origin {@code profile}, {@code induced} or {@code human}
 * @param mergedInto id of the matter it is one with
 * @param parties codes, one of which an entry must concern to be on it; empty if anyone's
 */
public record ListedMatter(String id, String name, List<String> aliases, String origin, Optional<String> mergedInto, List<String> parties) {
  public ListedMatter {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("matter id '" + id + "'");
    }
    aliases = List.copyOf(aliases);
    parties = List.copyOf(parties);
  }
}
