package org.readout.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What each line or paragraph of a plain text is on the page. Works for texts with a paragraph on each line as for
 * texts parted by blank lines, wrapped or not. In doubt a block is a PARAGRAPH: running text is never passed over.
 */
public final class Layout {
  private static final Pattern BULLET = Pattern.compile("^[-*•–·▪‣●○►»] ?\\S.*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("^(?:\\(?(?:[0-9]{1,3}(?:\\.[0-9]{1,2})?|[a-zA-Z]|[ivxIVX]{1,5})[.)]) ?\\S.*", Pattern.DOTALL);
  private static final Pattern MARKED_HEADING = Pattern.compile("^#{1,6} ?[^#\\s].*");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST_HEADING_WORDS = 14;
  private static final int LONGEST_HEADING = 110;

  private final List<Segment> segments;
  private final Block.@Nullable Role[] roles;

  private Layout(List<Segment> segments) {
    this.segments = segments;
    this.roles = new Block.Role[segments.size()];
  }

  /** The blocks of a text, ascending; {@code title} is its title, where that is known from elsewhere. */
  public static List<Block> of(String text, Optional<String> title) {
    List<Segment> segments = Segments.of(text);
    Layout layout = new Layout(segments);
    Furniture.mark(segments, layout.roles);
    layout.head(title);
    layout.body();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      blocks.add(new Block(segments.get(i).span(), layout.roles[i]));
    }
    return blocks;
  }

  /** Lines above the first running paragraph: title, standfirst, headings. */
  private void head(Optional<String> known) {
    int body = firstRunning();
    if (body < 0) {
      return;
    }
    int title = known.map(this::lineOf).orElseGet(() -> firstHeadline(body));
    if (title < 0 || title >= body) {
      return;
    }
    int end = title + 1;
    while (end < body && known.isEmpty() && roles[end] == null && runsOn(segments.get(end - 1), segments.get(end))) {
      end++;
    }
    for (int i = title; i < end; i++) {
      roles[i] = Block.Role.TITLE;
    }
    int below = end;
    while (below < body && roles[below] != null) {
      below++;
    }
    if (below < body && standfirst(segments.get(below))) {
      roles[below] = Block.Role.STANDFIRST;
    }
  }

  private int firstRunning() {
    for (int i = 0; i < segments.size(); i++) {
      if (roles[i] == null && (segments.get(i).running() || listItem(segments.get(i).words()))) {
        return i;
      }
    }
    return -1;
  }

  private int firstHeadline(int body) {
    for (int i = 0; i < body; i++) {
      if (roles[i] == null) {
        Segment segment = segments.get(i);
        boolean marked = MARKED_HEADING.matcher(segment.words()).matches();
        boolean fits = segment.headline() && segment.wordCount() >= 2 && segment.wordCount() <= 32;
        return fits && !marked || segment.words().startsWith("# ") ? i : -1;
      }
    }
    return -1;
  }

  private int lineOf(String title) {
    String sought = plain(title);
    for (int i = 0; i < segments.size() && !sought.isEmpty(); i++) {
      Segment segment = segments.get(i);
      if (roles[i] == null && segment.words().length() <= title.length() * 2 + 20 && plain(segment.words()).equals(sought)) {
        return i;
      }
    }
    return -1;
  }

  private static String plain(String line) {
    return NOT_WORD.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static boolean runsOn(Segment line, Segment next) {
    if (!next.headline() || listItem(next.words())) {
      return false;
    }
    String last = line.words().substring(line.words().lastIndexOf(' ') + 1);
    return WordList.CONNECTING.has(last) || line.lastChar() == ',' || Character.isLowerCase(next.words().charAt(0));
  }

  private static boolean standfirst(Segment segment) {
    boolean marked = segment.words().startsWith("#") || shouted(segment.words());
    return segment.headline() && !marked && segment.wordCount() >= 6 && !listItem(segment.words());
  }

  private void body() {
    boolean any = firstRunning() >= 0;
    for (int i = 0; i < segments.size(); i++) {
      if (roles[i] == null) {
        roles[i] = any ? bodyRole(i) : Block.Role.PARAGRAPH;
      }
    }
    for (int i = 0; i < segments.size(); i++) {
      if (roles[i] == Block.Role.HEADING && listBegins(i)) {
        for (int j = i; j < segments.size() && roles[j] == Block.Role.HEADING; j++) {
          roles[j] = Block.Role.LIST_ITEM;
        }
      }
    }
  }

  /** Whether unmarked lines of a list begin here: the line above announces them, and there is more than one. */
  private boolean listBegins(int i) {
    return i > 0 && i + 1 < segments.size() && roles[i + 1] == Block.Role.HEADING && segments.get(i - 1).lastChar() == ':'
        && roles[i - 1] == Block.Role.PARAGRAPH && !MARKED_HEADING.matcher(segments.get(i).words()).matches();
  }

  private Block.Role bodyRole(int i) {
    Segment segment = segments.get(i);
    String words = segment.words();
    if (segment.longest()) {
      return Block.Role.PARAGRAPH;
    }
    if (MARKED_HEADING.matcher(words).matches()) {
      return segment.running() && segment.wordCount() > 25 ? Block.Role.PARAGRAPH : Block.Role.HEADING;
    }
    if (BULLET.matcher(words).matches()) {
      return Block.Role.LIST_ITEM;
    }
    if (NUMBER.matcher(words).matches()) {
      return heading(segment, i) && !besideNumber(i) ? Block.Role.HEADING : Block.Role.LIST_ITEM;
    }
    if (Rules.fits(PageRule.Kind.CAPTION_START, words) || Rules.fits(PageRule.Kind.CAPTION_END, words)) {
      return Block.Role.CAPTION;
    }
    return heading(segment, i) ? Block.Role.HEADING : Block.Role.PARAGRAPH;
  }

  private boolean besideNumber(int i) {
    return (i > 0 && NUMBER.matcher(segments.get(i - 1).words()).matches())
        || (i + 1 < segments.size() && NUMBER.matcher(segments.get(i + 1).words()).matches());
  }

  private boolean heading(Segment segment, int i) {
    String words = segment.words();
    char last = segment.lastChar();
    int count = segment.wordCount();
    if (words.length() > LONGEST_HEADING || count > MOST_HEADING_WORDS || segment.terminal() || last == ',' || last == ';' || last == '-') {
      return false;
    }
    if (last == ':' && (shouted(words) ? listed(i + 1) && count > 6 : count > 6 || listed(i + 1) || WordList.FINITE.foundIn(words))) {
      return false;
    }
    char first = words.charAt(0);
    if (Character.isLowerCase(first) || first == '“' || first == '"' || first == '(' || first == '[') {
      return false;
    }
    return shouted(words) || count <= 3 || capitalised(words) || !WordList.FINITE.foundIn(words);
  }

  private boolean listed(int i) {
    return i < segments.size() && listItem(segments.get(i).words());
  }

  private static boolean listItem(String words) {
    return words.length() <= Segment.LONGEST_MATCHED && (BULLET.matcher(words).matches() || NUMBER.matcher(words).matches());
  }

  /** Whether all its letters, and there are some, are capitals. */
  static boolean shouted(String words) {
    int capitals = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals > 1;
  }

  /** Whether most of its longer words begin with a capital, as in a title in title case. */
  private static boolean capitalised(String words) {
    int longer = 0;
    int capital = 0;
    for (String word : words.split(" ")) {
      if (word.length() > 3) {
        longer++;
        capital += Character.isLowerCase(word.charAt(0)) ? 0 : 1;
      }
    }
    return longer >= 2 && capital * 5 >= longer * 4;
  }
}
