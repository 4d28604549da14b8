package org.readout.eval.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.core.document.Document;

/** What outlets do to a text when they carry it, and what a serial statement does to the one before it. */
final class Edits {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][\"”’)]?) +(?=[\"“‘(]?[A-Z0-9])");
  private static final Pattern FIGURE = Pattern.compile("\\b(\\d{1,4})\\b");
  private static final String[][] STYLE = {{" percent", " per cent"}, {" United States ", " US "}, {" two ", " 2 "}, {" three ", " 3 "}, {" and also ", " and "}, {"’", "'"},
      {" toward ", " towards "}, {" will ", " is to "}, {" continue ", " go on "}, {" today", ""}, {"organiz", "organis"}, {" including ", " such as "}};

  private static final int WHOLE_SENTENCE = 8;

  private final Random random;

  Edits(long seed) {
    this.random = new Random(seed);
  }

  /** One kind of copy. */
  interface Edit {
    List<String> of(List<String> paragraphs, List<String> other);
  }

  List<String> headline(List<String> paragraphs, List<String> other) {
    List<String> edited = new ArrayList<>(List.of("World news: officials set out what was agreed", "By Our Correspondent"));
    edited.addAll(paragraphs);
    return edited;
  }

  List<String> cut(List<String> paragraphs, List<String> other) {
    int kept = Math.max(1, (int) Math.round(paragraphs.size() * (0.3 + 0.5 * random.nextDouble())));
    List<String> edited = new ArrayList<>(paragraphs.subList(0, kept));
    return words(edited) < 30 ? paragraphs : edited;
  }

  List<String> added(List<String> paragraphs, List<String> other) {
    List<String> edited = new ArrayList<>(paragraphs);
    for (int i = 0; i <= random.nextInt(3); i++) {
      edited.add(random.nextInt(edited.size() + 1), other.get(random.nextInt(other.size())));
    }
    return edited;
  }

  List<String> credit(List<String> paragraphs, List<String> other) {
    List<String> edited = new ArrayList<>(paragraphs);
    edited.set(0, "WASHINGTON (Example News) — " + edited.getFirst());
    edited.add(random.nextBoolean() ? "(Reporting by Ama Example; editing by Kari Example)" : "With inputs from agencies");
    return edited;
  }

  List<String> touched(List<String> paragraphs, List<String> other) {
    return paragraphs.stream().map(paragraph -> {
      String edited = paragraph;
      for (String[] pair : STYLE) {
        edited = random.nextInt(3) > 0 ? edited.replace(pair[0], pair[1]) : edited;
      }
      return edited;
    }).toList();
  }

  List<String> dropped(List<String> paragraphs, List<String> other) {
    List<String> edited = new ArrayList<>(paragraphs);
    for (int i = 0; i <= random.nextInt(3) && edited.size() > 3; i++) {
      edited.remove(1 + random.nextInt(edited.size() - 1));
    }
    return edited;
  }

  List<String> swapped(List<String> paragraphs, List<String> other) {
    List<String> edited = new ArrayList<>(paragraphs);
    if (edited.size() > 2) {
      int at = 1 + random.nextInt(edited.size() - 2);
      Collections.swap(edited, at, at + 1);
    }
    return edited;
  }

  List<String> split(List<String> paragraphs, List<String> other) {
    return paragraphs.stream().flatMap(paragraph -> Arrays.stream(SENTENCE_END.split(paragraph))).toList();
  }

  List<String> mixed(List<String> paragraphs, List<String> other) {
    return credit(added(touched(cut(paragraphs, other), other), other), other);
  }

  /** The kinds of copy by name. */
  List<java.util.Map.Entry<String, Edit>> kinds() {
    return List.of(java.util.Map.entry("headline", this::headline), java.util.Map.entry("cut tail", this::cut), java.util.Map.entry("added paragraphs", this::added),
        java.util.Map.entry("agency credit", this::credit), java.util.Map.entry("touched up", this::touched), java.util.Map.entry("paragraphs dropped", this::dropped),
        java.util.Map.entry("paragraphs swapped", this::swapped), java.util.Map.entry("sentences parted", this::split), java.util.Map.entry("mixed", this::mixed));
  }

  /** The next statement of a series, empty if there are no whole sentences to replace: a fifth to nearly a half of the sentences, here and there, are others; figures in the rest move on. */
  List<String> serial(List<String> paragraphs, List<String> other, boolean figures) {
    List<String> others = split(other, List.of()).stream().filter(Edits::sentence).toList();
    List<String> all = paragraphs.stream().flatMap(paragraph -> Arrays.stream(SENTENCE_END.split(paragraph))).toList();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (sentence(all.get(i))) {
        order.add(i);
      }
    }
    Collections.shuffle(order, random);
    if (order.isEmpty() || others.isEmpty()) {
      return List.of();
    }
    List<Integer> replaced = order.subList(0, Math.max(1, (int) Math.round(order.size() * (0.2 + 0.25 * random.nextDouble()))));
    List<String> next = new ArrayList<>();
    int at = 0;
    for (String paragraph : paragraphs) {
      List<String> sentences = new ArrayList<>();
      for (String sentence : SENTENCE_END.split(paragraph)) {
        sentences.add(replaced.contains(at++) ? others.get(random.nextInt(others.size())) : figures ? moved(sentence) : sentence);
      }
      next.add(String.join(" ", sentences));
    }
    return next;
  }

  /** Whether a stretch between full stops is a whole sentence and not a part of a name or list. */
  private static boolean sentence(String text) {
    return words(List.of(text)) >= WHOLE_SENTENCE && text.strip().matches("(?s).*[.!?][\"”’)]?");
  }

  /** The same text with its figures one higher. */
  static String moved(String text) {
    return FIGURE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(String.valueOf(Integer.parseInt(match.group(1)) + 1)));
  }

  /** A day that an outlet carries a text on. */
  Optional<LocalDate> carried(Document document) {
    return random.nextInt(4) == 0 ? Optional.empty() : document.dateline().date().map(date -> date.plusDays(random.nextInt(3)));
  }

  static int words(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(paragraph -> paragraph.split("\\s+").length).sum();
  }
}
