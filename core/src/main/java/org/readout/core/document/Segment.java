package org.readout.core.document;

import org.readout.core.text.Span;

/**
 * A line, or several lines of one wrapped paragraph, of a text whose layout is sought.
 *
 * @param span where it stands, without surrounding white space
 * @param words its chars on one line, white space tidied
 */
record Segment(Span span, String words) {
  /** Longer segments are neither headings nor furniture, and are not matched against patterns. */
  static final int LONGEST_MATCHED = 2000;

  static Segment of(String text, Span span) {
    StringBuilder words = new StringBuilder(span.length());
    boolean owed = false;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (Blank.invisible(c)) {
        continue;
      }
      if (Blank.space(c)) {
        owed = !words.isEmpty();
        continue;
      }
      if (owed) {
        words.append(' ');
        owed = false;
      }
      words.append(c);
    }
    return new Segment(span, words.toString());
  }

  int wordCount() {
    int count = words.isEmpty() ? 0 : 1;
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) == ' ') {
        count++;
      }
    }
    return count;
  }

  boolean longest() {
    return words.length() > LONGEST_MATCHED;
  }

  /** The last char that is no closing quote or bracket, a space if there is none. */
  char lastChar() {
    for (int i = words.length() - 1; i >= 0; i--) {
      char c = words.charAt(i);
      int type = Character.getType(c);
      boolean closing = type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION || c == '"' || c == '\'' || c == '*' || c == '_';
      if (!closing) {
        return c;
      }
    }
    return ' ';
  }

  /** Whether it ends as a sentence does; a known abbreviation does not end one. */
  boolean terminal() {
    char last = lastChar();
    if (last == '.') {
      String tail = words.substring(words.lastIndexOf(' ') + 1);
      return wordCount() > 25 || !WordList.ABBREVIATION.has(tail);
    }
    return last == '!' || last == '?' || last == '…' || last == '。' || last == '।' || last == '۔' || last == '؟' || last == '？' || last == '！';
  }

  /** Whether it looks like a paragraph of running text. */
  boolean running() {
    int count = wordCount();
    return terminal() ? count >= 6 && !(count <= 20 && question()) || words.length() > 90 : count > 38 || words.length() > 280;
  }

  private boolean question() {
    return lastChar() == '?' || lastChar() == '!';
  }

  /** Whether it may be a title or another line meant to be seen. */
  boolean headline() {
    return !running() && !words.isEmpty() && words.length() <= 220 && lastChar() != ':' && (!terminal() || question());
  }
}
