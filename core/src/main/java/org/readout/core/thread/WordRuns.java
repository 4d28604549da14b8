package org.readout.core.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Word-level differences between two passages: the longest common run of words stays (Hunt and McIlroy 1976). */
public final class WordRuns {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final int MOST = 400;

  private WordRuns() {}

  /** The runs that lead from one text to the other, in order. */
  public static List<WordRun> of(String before, String after) {
    List<String> a = words(before);
    List<String> b = words(after);
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] = same(a.get(i), b.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<WordRun> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && same(a.get(i), b.get(j))) {
        add(runs, WordRun.Op.KEEP, b.get(j++));
        i++;
      } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
        add(runs, WordRun.Op.DROP, a.get(i++));
      } else {
        add(runs, WordRun.Op.ADD, b.get(j++));
      }
    }
    return runs;
  }

  /** The share of both texts' words that stay, 0 to 1. */
  static double kept(List<WordRun> runs) {
    int kept = 0;
    int all = 0;
    for (WordRun run : runs) {
      int words = words(run.text()).size();
      kept += run.op() == WordRun.Op.KEEP ? 2 * words : 0;
      all += run.op() == WordRun.Op.KEEP ? 2 * words : words;
    }
    return all == 0 ? 0 : (double) kept / all;
  }

  private static boolean same(String a, String b) {
    return a.equals(b) || Terms.words(a).equals(Terms.words(b)) && !Terms.words(a).isEmpty();
  }

  private static void add(List<WordRun> runs, WordRun.Op op, String word) {
    if (!runs.isEmpty() && runs.getLast().op() == op) {
      runs.set(runs.size() - 1, new WordRun(op, runs.getLast().text() + " " + word));
    } else {
      runs.add(new WordRun(op, word));
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find() && words.size() < MOST) {
      words.add(word.group());
    }
    return words;
  }
}
