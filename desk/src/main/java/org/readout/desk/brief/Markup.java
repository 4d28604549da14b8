package org.readout.desk.brief;

import org.readout.desk.Printable;

/** How a briefing is marked up. */
enum Markup {
  TEXT {
    @Override
    String heading(int level, String words) {
      return words + "\n" + (level == 1 ? "=" : "-").repeat(words.codePointCount(0, words.length()));
    }

    @Override
    String words(String outside) {
      return Printable.line(outside);
    }
  },
  MARKDOWN {
    @Override
    String heading(int level, String words) {
      return "#".repeat(level) + " " + words;
    }

    @Override
    String words(String outside) {
      return Printable.line(outside).replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_\\[\\]#|~>])", "\\\\$1");
    }
  };

  abstract String heading(int level, String words);

  /** Words from outside, so that nothing in them is taken for markup. */
  abstract String words(String outside);
}
