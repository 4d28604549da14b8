package org.readout.core.profile;

import java.util.List;
import java.util.Optional;

/**
 * Something entries are about across documents: a project, an agreement, a standing concern.
 *
 * @param id lower-case letters, digits and hyphens: {@code ml-1}
 * @param name readable name
 * @param aliases other wordings of it, matched as whole words, case and the/a ignored
 * @param field label of the field entries on it belong to, if one
 * @param parties codes of the actors it belongs to, if it is theirs alone
 */
public record Matter(String id, String name, List<String> aliases, Optional<String> field, List<String> parties) {
  public Matter {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("matter id '" + id + "'");
    }
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    field = field == null ? Optional.empty() : field;
    parties = parties == null ? List.of() : List.copyOf(parties);
  }
}
