package org.readout.core.thread;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.readout.core.text.Digest;

/**
 * What makes entries one thread.
 *
 * @param parties codes of actors and recipients, sorted, groups by their members
 * @param matter id of a matter
 */
public record ThreadKey(List<String> parties, String matter) {
  public ThreadKey {
    parties = List.copyOf(parties);
  }

  /** The threads an entry belongs to, none if it has no parties or no matter in the list. */
  public static List<ThreadKey> of(Utterance utterance, MatterList matters) {
    List<ThreadKey> keys = new ArrayList<>();
    List<String> parties = matters.parties(utterance.parties());
    if (!parties.isEmpty()) {
      matters.of(utterance).forEach(matter -> keys.add(new ThreadKey(parties, matter)));
    }
    return keys;
  }

  /** Base32 of 80 bits of SHA-256 over the codes and the matter, NUL-separated. */
  public String id() {
    return Digest.of((String.join("\0", parties) + "\0\0" + matter).getBytes(StandardCharsets.UTF_8));
  }
}
