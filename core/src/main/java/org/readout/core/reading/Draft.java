package org.readout.core.reading;

import java.util.EnumSet;
import java.util.Set;
import org.readout.core.ontology.Act;

/** An act being read, in token indices of its sentence; end indices are exclusive, −1 means none. */
final class Draft {
  final Act act;
  /** Index of the word that says so. */
  final int trigger;
  /** Subject's tokens; for a noun, its owner's. */
  final int subjectStart;
  final int subjectEnd;
  /** First token of the evidence. */
  final int start;
  /** One past the last token of the evidence; settled once all drafts of the sentence are known. */
  int end;
  /** Where the complement begins. */
  final int complement;
  /** Where what it concerns begins: past the noun that a carrier verb carries. */
  int topics;
  final VerbCue.Recipient recipient;
  final Set<ProposedAct.Flag> flags = EnumSet.noneOf(ProposedAct.Flag.class);
  final double score;
  final String cue;
  /** Whether it may give way to acts told in the clause it reports. */
  boolean say;
  /** Whether what its clause reports is only wished for, and so no act. */
  boolean wish;
  /** Whether coordinated infinitives under it are acts of their own. */
  boolean split;
  /** Whether the subject is what is acted on. */
  boolean passive;
  /** Whether it is told by a noun inside another act's words and so does not end that act's evidence. */
  boolean nominal;

  Draft(Act act, int trigger, int[] subject, int start, int complement, VerbCue.Recipient recipient, double score, String cue) {
    this.act = act;
    this.trigger = trigger;
    this.subjectStart = subject[0];
    this.subjectEnd = subject[1];
    this.start = start;
    this.end = -1;
    this.complement = complement;
    this.topics = complement;
    this.recipient = recipient;
    this.score = score;
    this.cue = cue;
  }
}
