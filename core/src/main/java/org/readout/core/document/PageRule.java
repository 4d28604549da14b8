package org.readout.core.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A rule by which a line of a page, or an element of its markup, is known for what it is.
 *
 * @param kind what the rule tells
 * @param about what it is there for
 * @param pattern what is matched, letter case ignored unless the pattern says {@code (?-i)}
 * @param examples texts that match
 * @param counterexamples texts that look alike and do not match
 */
record PageRule(Kind kind, String about, Pattern pattern, List<String> examples, List<String> counterexamples) {
  private static final int CAPTION_TAIL = 120;

  /** What a rule tells of a text that fits it. */
  enum Kind {
    /** The whole line is furniture. */
    LINE(200),
    /** The line is furniture, and so are the headlines right after it. */
    NEXT(200),
    /** The line starts a run of other reports that goes on until running text resumes. */
    MORE(80),
    /** The line starts what stands below every report: comments, forms, imprint. */
    END(120),
    /** A paragraph in which the outlet speaks of itself; matched at its start. */
    OUTLET(900),
    /** The whole line names who wrote or issued the report, or when. */
    BYLINE(160),
    /** A caption, by how it starts. */
    CAPTION_START(900),
    /** A caption, by its last chars. */
    CAPTION_END(700),
    /** An element of HTML that is furniture, by one word of its class or id, its parts joined by hyphens. */
    ELEMENT(60),
    /** An element that holds what readers wrote, as ELEMENT. */
    COMMENTS(60),
    /** An element that holds the report's body, as ELEMENT. */
    CONTENT(60),
    /** An element that holds a standfirst, as ELEMENT. */
    STANDFIRST(60),
    /** An element that says who wrote a report and when, as ELEMENT. */
    SIGNATURE(60),
    /** An element that shows what day it is, as ELEMENT. */
    CLOCK(60),
    /** Words before a date that call it the day of publication; sought at their end. */
    PUBLISHED(140),
    /** Words before a date that call it the day of a change; sought at their end. */
    UPDATED(140),
    /** A line at the edge of a printed page that is its number. */
    FOLIO(30),
    /** Words that ask for payment or a login before the rest is shown; sought anywhere in a line. */
    PAYWALL(400),
    /** Words that ask for consent before anything is shown; sought anywhere in a line. */
    CONSENT(400);

    private final int longest;

    Kind(int longest) {
      this.longest = longest;
    }
  }

  boolean fits(String text) {
    if (text.length() > kind.longest) {
      return false;
    }
    return switch (kind) {
      case LINE, NEXT, MORE, END, BYLINE, ELEMENT, COMMENTS, CONTENT, STANDFIRST, SIGNATURE, CLOCK, FOLIO -> pattern.matcher(text).matches();
      case OUTLET, CAPTION_START -> pattern.matcher(text).lookingAt();
      case PUBLISHED, UPDATED, PAYWALL, CONSENT -> pattern.matcher(text).find();
      case CAPTION_END -> pattern.matcher(text.substring(Math.max(0, text.length() - CAPTION_TAIL))).find();
    };
  }
}
