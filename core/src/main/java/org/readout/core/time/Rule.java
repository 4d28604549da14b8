package org.readout.core.time;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@code times.yaml}.
 *
 * @param name what it finds
 * @param meaning what a match means
 * @param type TIMEX3 type
 * @param patterns word patterns, see {@link WordPattern}
 * @param after words of which one must stand before the match, if any are given
 * @param notAfter words of which none may stand before it
 * @param notBefore words of which none may follow it
 * @param examples {@code text => words | value | mod}, several divided by {@code ;}, read with 6 February 2025 as anchor
 */
record Rule(
    String name,
    Meaning meaning,
    Timex.@Nullable Type type,
    List<String> patterns,
    @Nullable Set<String> after,
    @JsonProperty("not-after") @Nullable Set<String> notAfter,
    @JsonProperty("not-before") @Nullable Set<String> notBefore,
    List<String> examples) {
  Rule {
    type = type == null ? Timex.Type.DATE : type;
    after = after == null ? Set.of() : Set.copyOf(after);
    notAfter = notAfter == null ? Set.of() : Set.copyOf(notAfter);
    notBefore = notBefore == null ? Set.of() : Set.copyOf(notBefore);
    patterns = List.copyOf(patterns);
    examples = List.copyOf(examples);
  }

  /** Whether the words beside a match from {@code start} to {@code end} (exclusive) let it stand. */
  boolean stands(List<Word> words, int start, int end) {
    String before = start == 0 ? "" : words.get(start - 1).lower();
    String next = end == words.size() ? "" : words.get(end).lower();
    return (after.isEmpty() || after.contains(before)) && !notAfter.contains(before) && !notBefore.contains(next);
  }
}
