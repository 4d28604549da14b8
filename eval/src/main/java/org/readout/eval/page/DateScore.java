package org.readout.eval.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readout.core.document.Cleaner;
import org.readout.core.document.Dateline;

/**
 * How often the day of publication is found.
 *
 * @param pages pages scored
 * @param right pages with the key's day, or with none where the key has none
 * @param wrong pages with another day
 * @param bases of each basis, right and wrong
 * @param errors one line for each page not right
 */
public record DateScore(int pages, int right, int wrong, Map<String, Integer> bases, List<String> errors) {
  public DateScore {
    bases = Map.copyOf(bases);
    errors = List.copyOf(errors);
  }

  /** Dates and scores the pages, each with its address where {@code addressed}. */
  public static DateScore of(List<PageCorpus.Page> pages, boolean addressed) {
    int right = 0;
    int wrong = 0;
    Map<String, Integer> bases = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    for (PageCorpus.Page page : pages) {
      Optional<LocalDate> key = page.date();
      Dateline found = Cleaner.clean(page.capture(addressed)).dateline();
      boolean same = found.date().equals(key);
      right += same ? 1 : 0;
      wrong += !same && found.date().isPresent() ? 1 : 0;
      bases.merge(found.basis().name().toLowerCase(Locale.ROOT) + (same ? " right" : " wrong"), 1, Integer::sum);
      if (!same) {
        errors.add(page.file() + "\tkey " + key.map(Object::toString).orElse("-") + "\tfound " + found.date().map(Object::toString).orElse("-") + " (" + found.basis() + ")\t" + page.url());
      }
    }
    return new DateScore(pages.size(), right, wrong, bases, errors);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d pages: right %.3f, wrong %.3f, unknown %.3f (htmldate: right .903 on all 1,000)%n%s",
        pages, (double) right / pages, (double) wrong / pages, (double) (pages - right - wrong) / pages, new TreeMap<>(bases));
  }
}
