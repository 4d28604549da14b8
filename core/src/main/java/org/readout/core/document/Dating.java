package org.readout.core.document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readout.core.document.DateWords.Found;

/**
 * Works out when a text was published from what it says of itself. A date in the text about something past or to come
 * does not date it; where nothing else is said the answer is UNKNOWN.
 */
public final class Dating {
  private static final int HEAD_BLOCKS = 8;
  private static final int FOOT_BLOCKS = 6;
  private static final int LONGEST_LINE = DateLine.LONGEST;
  private static final int LEAD_PARAGRAPHS = 8;
  private static final int LEAD_ANCHORS = 3;
  private static final int MOST_READ = 60_000;

  private static final Pattern PLACE_BEFORE =
      Pattern.compile("^(?:(?:\\p{Lu}[\\p{L}.'’-]{0,20},? ?){1,5}(?:\\([^)]{1,40}\\) ?)?[-–—:|/,] ?|\\p{Lu}[\\p{L}.'’-]{1,20} )(?:" + DateWords.WEEKDAY + ",? )?$");
  private static final Pattern DATELINE = Pattern.compile(
      "^(?<place>\\p{Lu}[\\p{L}.'’ -]{1,30}(?:[,/] ?\\p{Lu}[\\p{L}.' ]{1,20}){0,2}),? ?[,(–—-]? ?(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?<m1>" + DateWords.MONTH
          + ")|(?<m2>" + DateWords.MONTH + ")\\.? (?<d2>\\d{1,2})(?:st|nd|rd|th)?)\\.?(?:,? (?<y>(?:19|20)\\d{2}))?\\)? ?(?:\\([^)]{1,40}\\) ?)?"
          + "(?:/?[\\p{Lu} .-]{0,30}/? ?)?(?:--?|[–—:])");
  private static final Pattern TODAY = Pattern.compile("(?i)\\btoday(?:,| \\(| -| –| —)? ?(?:on )?(?:" + DateWords.WEEKDAY + ",? )?(?:the )?$");
  private static final Pattern ON_WEEKDAY = Pattern.compile("\\b(?:[Oo]n |, |late |early )(?<day>" + DateWords.WEEKDAY + ")\\b(?! (?:next|to come))");
  private static final Pattern OWN_WEEKDAY = Pattern.compile("(?<day>" + DateWords.WEEKDAY + ")\\b,? ?(?:the )?[(]?$");
  private static final Pattern FILE = Pattern.compile("(?i)\\bfile\\b|archive");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][”\"’')]? ");

  private final List<Block> blocks;
  private final String text;

  private Dating(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  /** The dateline a text has by its own words. */
  public static Dateline fromText(String text, List<Block> blocks) {
    Dating dating = new Dating(text, blocks);
    return dating.publicationLine()
        .or(dating::dateline)
        .or(dating::today)
        .or(dating::weekday)
        .map(date -> Dateline.of(date, DateBasis.TEXT))
        .orElse(Dateline.UNKNOWN);
  }

  /** The best founded of what is given, what metadata say and what the text says. */
  static Dateline of(Given given, Optional<LocalDate> metadata, String text, List<Block> blocks) {
    if (given.date().isPresent()) {
      return Dateline.of(given.date().get(), DateBasis.GIVEN);
    }
    return metadata.map(date -> Dateline.of(date, DateBasis.METADATA)).orElseGet(() -> fromText(text, blocks));
  }

  private String words(int block) {
    return Segment.of(text, blocks.get(block).span()).words();
  }

  /** A line at the head or the foot of the page that is there to say when. */
  private Optional<LocalDate> publicationLine() {
    Optional<LocalDate> updated = Optional.empty();
    for (int i = 0; i < blocks.size(); i++) {
      boolean head = i < HEAD_BLOCKS;
      if ((!head && i < blocks.size() - FOOT_BLOCKS) || blocks.get(i).span().length() > LONGEST_LINE) {
        continue;
      }
      Optional<DateLine> line = DateLine.of(words(i), head);
      if (line.filter(DateLine::published).isPresent()) {
        return line.map(DateLine::date);
      }
      updated = updated.or(() -> line.map(DateLine::date));
    }
    return updated;
  }

  /** A place and a day at the start of the running text; the year may stand elsewhere. */
  private Optional<LocalDate> dateline() {
    for (int i = 0, seen = 0; i < blocks.size() && seen < 2; i++) {
      if (blocks.get(i).role() != Block.Role.PARAGRAPH) {
        continue;
      }
      seen++;
      String words = text.substring(blocks.get(i).span().start(), Math.min(blocks.get(i).span().end(), blocks.get(i).span().start() + 200));
      Matcher matcher = DATELINE.matcher(words);
      if (matcher.find()) {
        int month = DateWords.month(matcher.group("m1") != null ? matcher.group("m1") : matcher.group("m2"));
        String day = matcher.group("d1") != null ? matcher.group("d1") : matcher.group("d2");
        if (matcher.group("y") != null) {
          return DateWords.date(matcher.group("y"), month, day);
        }
        return yearOf(month, day);
      }
    }
    return Optional.empty();
  }

  /** The year of a dateline without one: that of a full date within ten days, or else the only year in the text's full dates. */
  private Optional<LocalDate> yearOf(int month, String day) {
    List<LocalDate> full = DateWords.in(read()).stream().map(Found::date).toList();
    for (LocalDate date : full) {
      for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
        Optional<LocalDate> candidate = DateWords.date(Integer.toString(year), month, day);
        if (candidate.isPresent() && Math.abs(candidate.get().toEpochDay() - date.toEpochDay()) <= 10) {
          return candidate;
        }
      }
    }
    Set<String> years = YEAR.matcher(read()).results().map(result -> result.group()).collect(Collectors.toSet());
    return years.size() == 1 ? DateWords.date(years.iterator().next(), month, day) : Optional.empty();
  }

  private String read() {
    return text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
  }

  /** "today, March 3, 2021" */
  private Optional<LocalDate> today() {
    for (Block block : blocks) {
      if (block.role().running() && block.span().start() < MOST_READ && block.span().length() < MOST_READ) {
        String words = block.span().of(text);
        for (Found found : DateWords.in(words)) {
          if (TODAY.matcher(words.substring(Math.max(0, found.span().start() - 40), found.span().start())).find()) {
            return Optional.of(found.date());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The day of the week on which something is reported, counted from the latest past day that the text names in full. */
  private Optional<LocalDate> weekday() {
    Optional<LocalDate> anchor = anchors().stream().max(Comparator.naturalOrder());
    return anchor.flatMap(day -> reported().map(weekday -> day.with(TemporalAdjusters.nextOrSame(weekday))));
  }

  private List<LocalDate> anchors() {
    List<LocalDate> anchors = new ArrayList<>();
    int paragraphs = 0;
    for (Block block : blocks) {
      if (!block.role().running() || block.span().length() > MOST_READ || block.span().start() > MOST_READ) {
        continue;
      }
      String words = block.span().of(text);
      paragraphs += block.role() == Block.Role.CAPTION ? 0 : 1;
      boolean lead = paragraphs <= LEAD_ANCHORS;
      boolean caption = block.role() == Block.Role.CAPTION && !FILE.matcher(words).find();
      for (Found found : DateWords.in(words)) {
        if (caption || (lead && ownWeekday(words, found) && !WordList.FUTURE.foundIn(sentence(words, found.span().start())))) {
          anchors.add(found.date());
        }
      }
    }
    return anchors;
  }

  private static boolean ownWeekday(String words, Found found) {
    String before = words.substring(Math.max(0, found.span().start() - 16), found.span().start());
    Matcher matcher = OWN_WEEKDAY.matcher(before);
    return matcher.find() && found.date().getDayOfWeek() == DateWords.weekday(matcher.group("day"));
  }

  private Optional<DayOfWeek> reported() {
    int seen = 0;
    for (Block block : blocks) {
      if (block.role() != Block.Role.PARAGRAPH || seen++ >= LEAD_PARAGRAPHS || block.span().length() > MOST_READ) {
        continue;
      }
      String words = block.span().of(text);
      Matcher matcher = ON_WEEKDAY.matcher(words);
      while (matcher.find()) {
        String sentence = sentence(words, matcher.start());
        if (WordList.REPORTED.foundIn(sentence) && !WordList.FUTURE.foundIn(near(words, matcher.start()))) {
          return Optional.of(DateWords.weekday(matcher.group("day")));
        }
      }
    }
    return Optional.empty();
  }

  /** The few words before a place in a text, within its sentence. */
  private static String near(String words, int position) {
    String sentence = words.substring(Math.max(0, position - 60), position);
    Matcher matcher = SENTENCE_END.matcher(sentence);
    int start = 0;
    while (matcher.find()) {
      start = matcher.end();
    }
    return sentence.substring(start);
  }

  private static String sentence(String words, int position) {
    int start = 0;
    int end = words.length();
    Matcher matcher = SENTENCE_END.matcher(words);
    while (matcher.find()) {
      if (matcher.end() <= position) {
        start = matcher.end();
      } else {
        end = matcher.start();
        break;
      }
    }
    return words.substring(start, end);
  }
}
