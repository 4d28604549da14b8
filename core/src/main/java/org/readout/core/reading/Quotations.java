package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;

/** Gives each quotation whole to the attribution it belongs to, and quotations without one to the speaker before. */
final class Quotations {
  private static final int SHORTEST = 25;

  private final String plain;
  private final List<Attribution> said;

  private Quotations(String text, List<Attribution> said) {
    this.plain = Normal.of(text);
    this.said = new ArrayList<>(said);
  }

  static List<Attribution> settle(String text, List<Attribution> said) {
    Quotations quotations = new Quotations(text, said);
    quotations.stretches().forEach(quotations::settle);
    return List.copyOf(quotations.said);
  }

  /** The quotations with their marks, each within its paragraph. */
  private List<Span> stretches() {
    List<Span> found = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '\n' && open >= 0) {
        found.add(new Span(open, i));
        open = -1;
      } else if (c == '"') {
        if (open >= 0) {
          found.add(new Span(open, i + 1));
        }
        open = open >= 0 ? -1 : i;
      }
    }
    return found.stream().filter(q -> q.length() >= SHORTEST).toList();
  }

  private void settle(Span quotation) {
    for (int i = 0; i < said.size(); i++) {
      Attribution one = said.get(i);
      Span content = one.content();
      if (content.overlap(quotation) > 0 && !(content.start() <= quotation.start() && quotation.end() <= content.end() + 2)) {
        said.set(i, quotation.contains(one.cue()) ? one : one.with(content.cover(quotation)));
        return;
      }
      if (content.overlap(quotation) > 0) {
        return;
      }
    }
    carry(quotation);
  }

  /** A quotation with no words of saying of its own is said by whoever spoke last in its paragraph or ended the one before quoted. */
  private void carry(Span quotation) {
    int paragraph = plain.lastIndexOf('\n', quotation.start()) + 1;
    for (int i = said.size() - 1; i >= 0; i--) {
      Attribution one = said.get(i);
      boolean here = one.cue().start() >= paragraph && one.cue().end() <= quotation.start();
      int above = plain.lastIndexOf('\n', Math.max(0, plain.substring(0, paragraph).stripTrailing().length() - 1)) + 1;
      boolean before = one.quoted() && one.cue().start() >= above && one.cue().start() < paragraph && quotation.start() - paragraph < 2;
      if (here || before) {
        said.set(i, one.and(quotation));
        return;
      }
    }
  }
}
