package org.readout.core.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.readout.core.document.Document;
import org.readout.core.text.Span;
import org.readout.core.time.Timex;

/**
 * What a reader sees in a document. All lists ascend by place.
 *
 * @param document what was read
 * @param sentences sentences of running text
 * @param names mentions of actors, persons, organs and places
 * @param times time expressions
 * @param attributions words laid to somebody
 * @param acts acts the words tell of
 */
public record Reading(
    Document document, List<Sentence> sentences, List<Name> names, List<Timex> times, List<Attribution> attributions, List<ProposedAct> acts) {
  private static final Pattern JOINTLY = Pattern.compile("(?:Today, )?[Ww]e,? (?:the )?(?:leaders|heads|presidents|prime ministers|foreign ministers|ministers|members|governments)\\b");

  public Reading {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    times = List.copyOf(times);
    attributions = List.copyOf(attributions);
    acts = List.copyOf(acts);
  }

  /** Where the opening ends, the second sentence: an official text says by then whom it is about. */
  public int opening() {
    return sentences.stream().limit(2).mapToInt(s -> s.span().end()).max().orElse(0);
  }

  /** Whom a joint text calls its authors, "We, the leaders of A and B, …", "Today, we the leaders of …": codes in order; none if it does not say. */
  public List<String> authors() {
    for (Sentence sentence : sentences) {
      Span span = sentence.span();
      boolean opens = span.end() <= opening() && JOINTLY.matcher(span.of(document.text())).lookingAt();
      if (opens || document.text().startsWith("We, ", span.start())) {
        int verb = acts.stream().map(ProposedAct::trigger).filter(span::contains).mapToInt(Span::start).min().orElse(span.start());
        return names.stream().filter(n -> n.type() != Name.Type.PLACE && n.span().start() >= span.start() && n.span().end() <= verb).flatMap(n -> n.code().stream()).distinct().toList();
      }
    }
    return List.of();
  }
}
