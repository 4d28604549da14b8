package org.readout.core.document;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the lines of a page that are not part of its report; marks bylines on the way. */
final class Furniture {
  private static final int LONG_RUNNING = 100;
  private static final int MOST_LINKED = 4;
  private static final int MENU_WORDS = 3;
  private static final int MENU_LINES = 3;

  private final List<Segment> segments;
  private final Block.@Nullable Role[] roles;
  private final PageRule.@Nullable Kind[] kinds;
  private final int first;

  private Furniture(List<Segment> segments, Block.@Nullable Role[] roles) {
    this.segments = segments;
    this.roles = roles;
    this.kinds = kinds(segments);
    this.first = firstRunning();
  }

  /** Sets FURNITURE and BYLINE in {@code roles}; leaves the others as they are. */
  static void mark(List<Segment> segments, Block.@Nullable Role[] roles) {
    new Furniture(segments, roles).mark();
  }

  private static PageRule.@Nullable Kind[] kinds(List<Segment> segments) {
    PageRule.@Nullable Kind[] kinds = new PageRule.Kind[segments.size()];
    for (int i = 0; i < kinds.length; i++) {
      Segment segment = segments.get(i);
      if (!segment.longest()) {
        kinds[i] = kind(segment.words());
      }
    }
    return kinds;
  }

  private static PageRule.@Nullable Kind kind(String words) {
    for (PageRule.Kind kind : PageRule.Kind.values()) {
      boolean sought = kind.compareTo(PageRule.Kind.BYLINE) <= 0;
      if (sought && Rules.fits(kind, words)) {
        return kind;
      }
    }
    return null;
  }

  private void mark() {
    int i = 0;
    while (i < kinds.length) {
      PageRule.Kind kind = kinds[i];
      if (kind == null || kind == PageRule.Kind.BYLINE) {
        i++;
      } else if (kind == PageRule.Kind.NEXT) {
        i = markLinked(i);
      } else if ((kind == PageRule.Kind.MORE || kind == PageRule.Kind.END) && first >= 0 && i > first) {
        i = markTail(i, kind);
      } else {
        if (standsAlone(i)) {
          roles[i] = Block.Role.FURNITURE;
        }
        i++;
      }
    }
    markBylines();
    markMenu();
    keepSomething();
  }

  /** A line in which nothing else tells that it is no section heading: a heading has running text right below it. */
  private boolean standsAlone(int i) {
    boolean section = kinds[i] == PageRule.Kind.MORE || kinds[i] == PageRule.Kind.END;
    return !section || i < first || !(i + 1 < segments.size() && prose(i + 1));
  }

  private int markLinked(int i) {
    roles[i] = Block.Role.FURNITURE;
    boolean whole = segments.get(i).words().length() > 30;
    int next = i + 1;
    int most = whole ? 0 : MOST_LINKED;
    while (next < kinds.length && next - i <= most && kinds[next] == null && segments.get(next).headline() && linked(next)) {
      roles[next] = Block.Role.FURNITURE;
      next++;
    }
    return next;
  }

  /** A headline of at least four words, not a list item's or a caption's line. */
  private boolean linked(int i) {
    Segment segment = segments.get(i);
    return segment.wordCount() >= 4 && !Rules.fits(PageRule.Kind.CAPTION_END, segment.words())
        && !Rules.fits(PageRule.Kind.CAPTION_START, segment.words());
  }

  /** Marks everything from a marker to where running text resumes, or to the end. */
  private int markTail(int marker, PageRule.Kind kind) {
    if (marker + 1 < kinds.length && kinds[marker + 1] == null && prose(marker + 1) && proseCount(marker) > 0 && !afterMost(marker, kind)) {
      return marker + 1;
    }
    int end = kind == PageRule.Kind.END && afterMost(marker, kind) ? kinds.length : resumption(marker);
    for (int i = marker; i < end; i++) {
      roles[i] = Block.Role.FURNITURE;
    }
    return end;
  }

  /** Whether more running text stands before the marker of the page's end than after it. */
  private boolean afterMost(int marker, PageRule.Kind kind) {
    int before = 0;
    int after = 0;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == null && prose(i)) {
        before += i < marker ? segments.get(i).words().length() : 0;
        after += i > marker ? segments.get(i).words().length() : 0;
      }
    }
    return kind == PageRule.Kind.END && before > after;
  }

  private int proseCount(int from) {
    int count = 0;
    for (int i = from; i < kinds.length; i++) {
      count += kinds[i] == null && prose(i) ? 1 : 0;
    }
    return count;
  }

  /** Where, after a marker, two paragraphs of running text follow each other; the end if nowhere. */
  private int resumption(int marker) {
    for (int i = marker + 1; i + 1 < kinds.length; i++) {
      if (kinds[i] == null && kinds[i + 1] == null && prose(i) && prose(i + 1)) {
        return i;
      }
    }
    return kinds.length;
  }

  private boolean prose(int i) {
    Segment segment = segments.get(i);
    return segment.running() && segment.words().length() >= LONG_RUNNING;
  }

  private int firstRunning() {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == null && segments.get(i).running()) {
        return i;
      }
    }
    return -1;
  }

  private int lastRunning() {
    for (int i = kinds.length - 1; i >= 0; i--) {
      if (kinds[i] == null && roles[i] == null && segments.get(i).running()) {
        return i;
      }
    }
    return -1;
  }

  /** Bylines above the text stay, once each; those below it are furniture. */
  private void markBylines() {
    Set<String> seen = new HashSet<>();
    int end = lastRunning();
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == PageRule.Kind.BYLINE && roles[i] == null) {
        boolean below = end >= 0 && i > end;
        roles[i] = below || !seen.add(segments.get(i).words()) ? Block.Role.FURNITURE : Block.Role.BYLINE;
      }
    }
  }

  /** Three or more lines of a word or three, one after the other, above the title are a menu. */
  private void markMenu() {
    int start = 0;
    for (int i = 0; i <= first; i++) {
      boolean item = roles[i] == Block.Role.FURNITURE || (roles[i] == null && menuItem(segments.get(i)));
      if (!item) {
        if (i - start >= MENU_LINES && i < first && first > 0) {
          for (int j = start; j < i; j++) {
            roles[j] = Block.Role.FURNITURE;
          }
        }
        start = i + 1;
      }
    }
  }

  private static boolean menuItem(Segment segment) {
    return segment.wordCount() <= MENU_WORDS && segment.words().length() <= 30 && segment.headline() && !Layout.shouted(segment.words())
        && !segment.words().startsWith("#") && !Character.isDigit(segment.words().charAt(0));
  }

  /** A text that is nothing but furniture is taken for what it says. */
  private void keepSomething() {
    for (Block.Role role : roles) {
      if (role != Block.Role.FURNITURE) {
        return;
      }
    }
    Arrays.fill(roles, null);
  }
}
