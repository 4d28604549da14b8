package org.readout.core.reading;

import java.util.List;
import java.util.Optional;
import org.readout.core.actor.Gazetteer;
import org.readout.core.actor.Place;
import org.readout.core.text.Span;

/**
 * Words that may name a place.
 *
 * @param span where they stand
 * @param key under which the gazetteer lists them
 * @param name the profiles' name there, if there is one
 * @param known the profiles' place of that name, if there is one
 * @param entries what the gazetteer lists
 * @param located whether a word before them says that something is there
 * @param weak whether they may as well be an ordinary word
 */
record Mention(Span span, String key, Optional<Name> name, Optional<Place> known, List<Gazetteer.Entry> entries, boolean located, boolean weak) {
  Mention {
    entries = List.copyOf(entries);
  }

  /** The state that these words name outright. */
  Optional<String> state() {
    return name.filter(n -> n.type() == Name.Type.ACTOR || n.type() == Name.Type.ADJECTIVE).flatMap(Name::code);
  }

  /** The state whose seat these words name. */
  Optional<String> seat() {
    return name.filter(n -> n.type() == Name.Type.METONYM).flatMap(Name::code);
  }
}
