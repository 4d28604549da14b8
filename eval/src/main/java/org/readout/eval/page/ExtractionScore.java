package org.readout.eval.page;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readout.core.document.Cleaner;

/**
 * How well the text of pages is found: by strings that it must and must not hold (trafilatura's measure) and, where
 * a page's own JSON-LD holds the whole text, by runs of four words.
 *
 * @param pages pages scored
 * @param right strings that must be there and are
 * @param missed strings that must be there and are not
 * @param wrong strings that must not be there and are
 * @param bodies of each page whose whole text is known
 * @param pagesPerSecond of processor time of one thread, each page cleaned once before
 * @param errors one line for each string missed or wrong and each body under .9
 */
public record ExtractionScore(int pages, int right, int missed, int wrong, List<Shingles> bodies, double pagesPerSecond, List<String> errors) {
  private static final double POOR = 0.9;

  public ExtractionScore {
    bodies = List.copyOf(bodies);
    errors = List.copyOf(errors);
  }

  /** Cleans and scores the pages. */
  public static ExtractionScore of(List<PageCorpus.Page> pages) {
    int right = 0;
    int missed = 0;
    int wrong = 0;
    List<Shingles> bodies = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (PageCorpus.Page page : pages) {
      String text = Cleaner.clean(page.capture(false)).text();
      for (String string : page.with()) {
        boolean there = text.contains(string);
        right += there ? 1 : 0;
        missed += there ? 0 : 1;
        note(!there, page, "missed", string, errors);
      }
      for (String string : page.without()) {
        wrong += text.contains(string) ? 1 : 0;
        note(text.contains(string), page, "wrong", string, errors);
      }
      page.body().map(body -> Shingles.of(body, text)).ifPresent(shared -> {
        bodies.add(shared);
        note(Math.min(shared.precision(), shared.recall()) < POOR, page, "body", String.format(Locale.ROOT, "P %.3f R %.3f", shared.precision(), shared.recall()), errors);
      });
    }
    return new ExtractionScore(pages.size(), right, missed, wrong, bodies, speed(pages), errors);
  }

  private static void note(boolean bad, PageCorpus.Page page, String fault, String words, List<String> errors) {
    if (bad) {
      errors.add(fault + "\t" + page.file() + "\t" + words);
    }
  }

  private static double speed(List<PageCorpus.Page> pages) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    pages.forEach(page -> Cleaner.clean(page.capture(false)));
    return pages.size() / ((thread.getCurrentThreadCpuTime() - start) / 1e9);
  }

  public double precision() {
    return (double) right / Math.max(1, right + wrong);
  }

  public double recall() {
    return (double) right / Math.max(1, right + missed);
  }

  public double f1() {
    return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d pages: P %.3f R %.3f F1 %.3f (trafilatura 2.2: .924 on all 990)%n%d whole bodies: shingle F1 %.3f (on another set: readability_js .947, trafilatura .958)%n%.0f pages a second of one core",
        pages, precision(), recall(), f1(), bodies.size(), Shingles.f1(bodies), pagesPerSecond);
  }
}
