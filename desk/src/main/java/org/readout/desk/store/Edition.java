package org.readout.desk.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Which version of which document an id names: {@code x} is version 1 of x, {@code x@2} version 2 where x is held.
 *
 * @param base the id without its version
 * @param version 1 or more
 */
record Edition(String base, int version) {
  private static final Pattern VERSIONED = Pattern.compile("(.+)@([2-9]|[1-9][0-9]{1,6})");

  private static final Pattern NAMED = Pattern.compile("(.+)@([1-9][0-9]{0,6})");

  static Edition of(String id, Handle handle) {
    Matcher versioned = VERSIONED.matcher(id);
    if (versioned.matches() && held(versioned.group(1), handle)) {
      return new Edition(versioned.group(1), Integer.parseInt(versioned.group(2)));
    }
    return new Edition(id, 1);
  }

  /** The row of the version that an id names: {@code x} the newest of x, {@code x@1} its first. */
  static Optional<Long> key(String id, Handle handle) {
    Optional<Long> newest = handle.createQuery("SELECT key FROM document WHERE base = :id AND newest = 1").bind("id", id).mapTo(Long.class).findFirst();
    Matcher named = NAMED.matcher(id);
    return newest.isPresent() || !named.matches() ? newest
        : handle.createQuery("SELECT key FROM document WHERE base = :base AND version = :version").bind("base", named.group(1))
            .bind("version", Integer.parseInt(named.group(2))).mapTo(Long.class).findFirst();
  }

  private static boolean held(String base, Handle handle) {
    return handle.createQuery("SELECT count(*) FROM document WHERE base = :base").bind("base", base).mapTo(Integer.class).one() > 0;
  }
}
