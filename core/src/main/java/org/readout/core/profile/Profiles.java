package org.readout.core.profile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The profiles in force together. Later profiles overlay earlier ones.
 *
 * @param all in order; the first is {@code world}
 */
public record Profiles(List<Profile> all) {
  /** Ids of the profiles bundled with the program. */
  public static final List<String> BUNDLED = List.of("world", "china-pakistan", "quad");

  public Profiles {
    all = List.copyOf(all);
  }

  /** Every bundled profile. */
  public static Profiles bundled() {
    return new Profiles(BUNDLED.stream().map(ProfileReader::bundled).toList());
  }

  /** {@code world@1+china-pakistan@1+quad@1}. */
  public String version() {
    return all.stream().map(Profile::versioned).collect(Collectors.joining("+"));
  }
}
