package org.readout.core.reading;

/**
 * A verb of a sentence with the words that go with it.
 *
 * @param first index of the first token of the group: an auxiliary, "to", or an adverb before the verb
 * @param head index of the verb itself
 * @param lemma its dictionary form
 * @param form how it stands
 * @param modal will, would, shall, should, must, can, could, may, might; empty if none
 * @param negated whether "not", "never" or "no longer" goes with it
 * @param passive whether it is passive
 * @param perfect whether "have" goes with it
 * @param progressive whether it is "be …ing"
 */
record Verb(int first, int head, String lemma, Form form, String modal, boolean negated, boolean passive, boolean perfect, boolean progressive) {
  /** How a verb stands in its clause. */
  enum Form {
    /** Has a subject and a tense, or a modal. */
    FINITE,
    /** With "to". */
    INFINITIVE,
    /** Bare base form, as after a modal that it shares with a verb before. */
    BARE,
    /** Ends in -ing with no auxiliary. */
    GERUND,
    /** Ends as a past participle with no auxiliary, after a noun. */
    PARTICIPLE
  }

  boolean finite() {
    return form == Form.FINITE;
  }
}
