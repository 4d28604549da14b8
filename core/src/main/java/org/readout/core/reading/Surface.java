package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.readout.core.document.Document;
import org.readout.core.time.Timex;
import org.readout.core.time.TimexFinder;

/** Reads what lies on the surface of a document: its sentences, names, times and who is said to say what. */
final class Surface {
  private final SentenceFinder sentences = new SentenceFinder();
  private final Lexicon lexicon = new Lexicon();
  private final Verbs verbs = new Verbs(lexicon);
  private final Retagger retagger = new Retagger(lexicon);
  private final TimexFinder times = new TimexFinder();
  private final NameFinder names;

  Surface(NameFinder names) {
    this.names = names;
  }

  /** The words that grammar and cues are read with. */
  Lexicon lexicon() {
    return lexicon;
  }

  /** The reading of a document, with the acts that {@code acts} finds in each sentence of it. */
  Reading read(Document document, Function<Grammar, List<ProposedAct>> acts) {
    List<Sentence> mended = new ArrayList<>();
    List<Name> allNames = new ArrayList<>();
    List<Timex> allTimes = new ArrayList<>();
    List<Attribution> said = new ArrayList<>();
    List<ProposedAct> told = new ArrayList<>();
    for (Sentence raw : document.language().equals("en") ? sentences.find(document) : List.<Sentence>of()) {
      List<Name> named = names.find(document.text(), raw.span());
      Sentence sentence = retagger.mend(raw, named);
      Grammar grammar = new Grammar(sentence, verbs.of(sentence.tokens()), named, lexicon);
      List<Attribution> here = Attributions.of(grammar);
      mended.add(sentence);
      allNames.addAll(named);
      allTimes.addAll(times.find(document.text(), sentence.span(), document.dateline().date()));
      said.addAll(here);
      acts.apply(grammar).forEach(act -> told.add(withoutSpeaker(act, here, document.text())));
    }
    Persons persons = Persons.of(document, mended, allNames, names.home(document));
    return new Reading(document, mended, persons.complete(mended, allNames), allTimes, Quotations.settle(document.text(), said), told);
  }

  /** An act without the speaker named after it: "…, the ministry said". */
  private static ProposedAct withoutSpeaker(ProposedAct act, List<Attribution> said, String text) {
    for (Attribution attribution : said) {
      int stop = attribution.content().end();
      boolean after = attribution.cue().start() >= stop && attribution.cue().end() <= act.evidence().end();
      if (after && act.trigger().end() < stop && act.evidence().start() < stop) {
        int end = act.evidence().start() + text.substring(act.evidence().start(), stop).replaceFirst("[\\s,\"”’']+$", "").length();
        return end > act.trigger().end() ? act.until(end) : act;
      }
    }
    return act;
  }
}
