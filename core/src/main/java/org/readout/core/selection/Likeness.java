package org.readout.core.selection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.readout.core.document.Block;
import org.readout.core.document.Document;
import org.readout.core.text.Span;

/**
 * How far a document repeats a text already held. A copy keeps what is said: it may cut, add and touch up, but where
 * sentences stand in place of others, or say another figure, month or name, there is a text of its own.
 *
 * @param copy whether the document is a copy of the text
 * @param shared words of the document that the text has too
 * @param added what the document has beyond it, as spans of its text, ascending; credits of outlets are left out
 * @param kept what it has from it, as spans of its text, ascending
 */
public record Likeness(boolean copy, int shared, List<Span> added, List<Span> kept) {
  private static final int FEWEST_SHARED = 20;
  private static final double LEAST_COVER = 0.5;
  private static final double FAR_COVER = 0.9;
  private static final double MOST_REPLACED = 0.05;
  private static final int NEAR_DAYS = 7;
  private static final int FEWEST_ADDED = 4;

  /** Nothing in common. */
  public static final Likeness NONE = new Likeness(false, 0, List.of(), List.of());

  public Likeness {
    added = List.copyOf(added);
    kept = List.copyOf(kept);
  }

  /**
   * @param document the later one
   * @param held the text held
   * @param date its date
   */
  public static Likeness of(Document document, String held, Optional<LocalDate> date) {
    List<Passage> mine = Passage.running(document);
    List<Passage> theirs = Passage.all(held);
    int[] matches = matches(mine, theirs);
    int shared = 0;
    boolean altered = false;
    List<Span> added = new ArrayList<>();
    List<Span> kept = new ArrayList<>();
    for (int i = 0; i < matches.length; i++) {
      Passage passage = mine.get(i);
      boolean credit = matches[i] == ABSENT && Difference.credit(passage.span().of(document.text()));
      altered |= matches[i] == ALTERED;
      shared += matches[i] >= 0 ? passage.size() : 0;
      boolean nothing = credit || matches[i] == ABSENT && passage.size() < FEWEST_ADDED;
      matches[i] = nothing ? PASSED_OVER : matches[i];
      (matches[i] >= 0 || nothing ? kept : added).add(passage.span());
    }
    // Within days a copy may be a part of the text or hold it; long after it must be much the same at either end.
    boolean far = document.dateline().date().isPresent() && date.isPresent() && Math.abs(ChronoUnit.DAYS.between(document.dateline().date().get(), date.get())) > NEAR_DAYS;
    int whole = far ? Math.max(words(mine), words(theirs)) : Math.min(words(mine), words(theirs));
    Set<List<String>> standing = Passage.all(document.text()).stream().map(Passage::words).collect(Collectors.toSet());
    List<Integer> gone = theirs.stream().map(passage -> passage.size() < FEWEST_ADDED || standing.contains(passage.words()) ? 0 : passage.size()).toList();
    int replaced = replaced(mine, gone, matches);
    boolean enough = shared >= Math.min(FEWEST_SHARED, whole) && shared > 0 && shared >= whole * (far ? FAR_COVER : LEAST_COVER);
    return new Likeness(enough && !altered && replaced <= (far ? 0 : whole * MOST_REPLACED), shared, added, kept);
  }

  private static int words(List<Passage> passages) {
    return passages.stream().mapToInt(Passage::size).sum();
  }

  private static final int ABSENT = -1;
  private static final int ALTERED = -2;
  private static final int PASSED_OVER = -3;

  /** For each passage of mine the place of the same passage of theirs; ABSENT, or ALTERED if one like it says something else. */
  private static int[] matches(List<Passage> mine, List<Passage> theirs) {
    Map<List<String>, Deque<Integer>> places = new HashMap<>();
    for (int j = 0; j < theirs.size(); j++) {
      places.computeIfAbsent(theirs.get(j).words(), words -> new ArrayDeque<>()).add(j);
    }
    int[] matches = new int[mine.size()];
    boolean[] used = new boolean[theirs.size()];
    for (int i = 0; i < matches.length; i++) {
      Deque<Integer> same = places.getOrDefault(mine.get(i).words(), new ArrayDeque<>());
      matches[i] = same.isEmpty() ? ABSENT : same.size() == 1 ? same.peek() : same.poll();
      if (matches[i] >= 0) {
        used[matches[i]] = true;
      }
    }
    for (int i = 0; i < matches.length; i++) {
      for (int j = 0; matches[i] == ABSENT && j < used.length; j++) {
        if (!used[j] && Difference.alike(mine.get(i), theirs.get(j))) {
          matches[i] = Difference.altered(mine.get(i), theirs.get(j)) ? ALTERED : j;
          used[j] = true;
        }
      }
    }
    return matches;
  }

  /**
   * Words that stand in place of others: between two matches, before the first and after the last.
   *
   * @param theirs for each passage of theirs its words, 0 where mine has it somewhere
   */
  private static int replaced(List<Passage> mine, List<Integer> theirs, int[] matches) {
    boolean[] used = new boolean[theirs.size()];
    for (int match : matches) {
      if (match >= 0) {
        used[match] = true;
      }
    }
    int replaced = 0;
    int open = 0;
    int last = -1;
    for (int i = 0; i <= matches.length; i++) {
      boolean end = i == matches.length;
      if (!end && matches[i] < 0) {
        open += matches[i] == PASSED_OVER ? 0 : mine.get(i).size();
        continue;
      }
      int next = end ? theirs.size() : matches[i];
      int gone = 0;
      for (int j = last + 1; open > 0 && j < next; j++) {
        gone += used[j] ? 0 : theirs.get(j);
      }
      replaced += gone == 0 ? 0 : Math.max(open, gone);
      last = next;
      open = 0;
    }
    return replaced;
  }

  /** The document with all that is kept from the text passed over, so that only what it adds is read. */
  public Document additions(Document document) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      List<Span> old = kept.stream().filter(block.span()::contains).toList();
      if (old.isEmpty()) {
        blocks.add(block);
      } else {
        cut(document.text(), block, old, blocks);
      }
    }
    return new Document(document.id(), document.uri(), document.genre(), document.publisher(), document.title(), document.text(), blocks, document.dateline(),
        document.language(), document.problems());
  }

  private static void cut(String text, Block block, List<Span> old, List<Block> blocks) {
    int at = block.span().start();
    for (Span span : old) {
      part(text, new Span(at, span.start()), block.role(), blocks);
      blocks.add(new Block(span, Block.Role.FURNITURE));
      at = span.end();
    }
    part(text, new Span(at, block.span().end()), block.role(), blocks);
  }

  private static void part(String text, Span span, Block.Role role, List<Block> blocks) {
    Span bare = span.trim(text);
    if (!bare.isEmpty()) {
      blocks.add(new Block(bare, role));
    }
  }
}
