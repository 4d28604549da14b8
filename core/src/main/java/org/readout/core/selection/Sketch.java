package org.readout.core.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.readout.core.document.Document;

/**
 * What a document looks like to those that seek its near copies: the smallest hashes of its runs of five words
 * (bottom-k MinHash, Broder 1997). Two documents share about as many of them as they share text, and a part of a
 * document shares some with the whole.
 *
 * @param anchors at most 16, ascending
 */
public record Sketch(List<Long> anchors) {
  /** Most anchors of a sketch. */
  public static final int SIZE = 16;

  private static final int RUN = 5;

  public Sketch {
    anchors = List.copyOf(anchors);
  }

  /** The sketch of a document's running text; empty for one of fewer than five words. */
  public static Sketch of(Document document) {
    return of(Passage.running(document));
  }

  static Sketch of(List<Passage> passages) {
    List<Long> words = new ArrayList<>();
    passages.forEach(passage -> passage.words().forEach(word -> words.add(hash(word))));
    TreeSet<Long> smallest = new TreeSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      long hash = 0;
      for (int j = i; j < i + RUN; j++) {
        hash = mixed(hash * 31 + words.get(j));
      }
      if (smallest.size() < SIZE || hash < smallest.last()) {
        smallest.add(hash);
        if (smallest.size() > SIZE) {
          smallest.pollLast();
        }
      }
    }
    return new Sketch(List.copyOf(smallest));
  }

  /** FNV-1a of the chars, mixed. */
  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /** The finaliser of MurmurHash3. */
  private static long mixed(long hash) {
    long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
