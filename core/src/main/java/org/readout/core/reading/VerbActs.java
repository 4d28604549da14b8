package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Kind;
import org.readout.core.reading.ProposedAct.Flag;
import org.readout.core.reading.VerbCue.Complement;
import org.readout.core.reading.VerbCue.Recipient;

/** Reads the acts that a sentence's verbs tell of. */
final class VerbActs {
  private static final Set<String> OBLIGATION = Set.of("should", "must");
  private static final Set<String> MERELY_POSSIBLE = Set.of("can", "could", "may", "might");

  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Draft[] byVerb;

  private VerbActs(Grammar grammar) {
    this.grammar = grammar;
    this.lexicon = grammar.lexicon;
    this.byVerb = new Draft[grammar.verbs.size()];
  }

  static List<Draft> of(Grammar grammar) {
    VerbActs acts = new VerbActs(grammar);
    List<Draft> drafts = new ArrayList<>();
    for (int v = 0; v < grammar.verbs.size(); v++) {
      acts.byVerb[v] = acts.draft(v);
      if (acts.byVerb[v] != null) {
        drafts.add(acts.byVerb[v]);
      }
    }
    return drafts;
  }

  private @Nullable Draft draft(int v) {
    Clauses.Clause clause = grammar.clauses.get(v);
    Verb verb = clause.verb();
    if (verb.form() == Verb.Form.INFINITIVE || verb.form() == Verb.Form.BARE && !clause.ownSubject()) {
      return clause.chained() ? coordinated(v) : null;
    }
    if (verb.form() == Verb.Form.GERUND && !clause.ownSubject() && !clause.chained() && verb.first() > 0) {
      return null;
    }
    int[] subject = grammar.subject(v);
    if (clause.ownSubject() && Set.of("whether", "if", "unless").contains(grammar.word(clause.subjectStart() - 1))) {
      return null;
    }
    if (subject[0] >= 0 && Set.of("neither", "no", "none", "nobody").contains(grammar.word(subject[0]))) {
      return null;
    }
    if (MERELY_POSSIBLE.contains(verb.modal())) {
      return null;
    }
    if (participle(v)) {
      return lexicon.verb(verb.lemma()).stream().findFirst().map(cue -> passiveLike(v, cue, subject)).orElse(null);
    }
    if (verb.lemma().equals("be")) {
      return predicate(v, subject, grammar.after(verb.head()));
    }
    if (verb.passive() && verb.modal().isEmpty()) {
      Draft told = predicate(v, subject, verb.head());
      if (told != null) {
        return told;
      }
    }
    if (OBLIGATION.contains(verb.modal())) {
      return grammar.actor(subject) ? obligation(v, subject) : null;
    }
    if (!verb.modal().isEmpty()) {
      return modal(v, subject, verb.lemma());
    }
    boolean byAgent = grammar.word(verb.head() + 1).equals("by") && grammar.word(verb.head()).matches(".*(ed|en|wn|ld|nt|de)") && verb.form() == Verb.Form.FINITE;
    return verb.passive() || byAgent ? passive(v, subject) : plain(v, subject);
  }

  /** A further infinitive or bare verb under a commitment or request that splits. */
  private @Nullable Draft coordinated(int v) {
    int root = grammar.clauses.get(v).governor();
    while (root >= 0 && byVerb[root] == null && grammar.clauses.get(root).governor() >= 0 && grammar.clauses.get(root).governor() < root) {
      root = grammar.clauses.get(root).governor();
    }
    if (root < 0 || byVerb[root] == null || !byVerb[root].split) {
      return null;
    }
    Draft first = byVerb[root];
    Verb verb = grammar.clauses.get(v).verb();
    Act act = first.act;
    if (act.kind() == Kind.COMMITMENT) {
      act = lexicon.in("weak", verb.lemma()) ? Act.CONSIDER : act == Act.CONSIDER ? Act.INTEND : act;
    }
    Draft draft = new Draft(act, verb.head(), new int[] {first.subjectStart, first.subjectEnd}, verb.first(), verb.head() + 1, first.recipient, first.score * 0.9, first.cue + "+");
    draft.flags.addAll(first.flags);
    draft.split = true;
    return draft;
  }

  private @Nullable Draft modal(int v, int[] subject, String lemma) {
    Verb verb = grammar.verbs.get(v);
    if (verb.modal().equals("would") && !reportedOrQuoted(v)) {
      return null;
    }
    if (verb.negated() && unpunished(verb.head())) {
      return make(v, Act.INTEND, subject, "will not go unpunished", 0.7, false);
    }
    if (verb.passive()) {
      boolean done = lexicon.verb(lemma).stream().anyMatch(c -> c.act().kind() == Kind.DELIVERY || c.act() == Act.SIGN || c.act() == Act.MEET || c.act() == Act.AGREE);
      return done ? make(v, lexicon.verb(lemma).getFirst().act() == Act.MEET ? Act.MEET : Act.INTEND, subject, "will+passive", 0.5, true) : null;
    }
    if (!grammar.actor(subject)) {
      return null;
    }
    if (verb.negated() && !lexicon.in("unyielding", lemma)) {
      return make(v, Act.REFUSE, subject, "will not", 0.75, false);
    }
    Optional<VerbCue> cue = cue(v);
    Act act = Act.INTEND;
    if (lexicon.in("weak", lemma)) {
      act = Act.CONSIDER;
    } else if (lemma.equals("like") || lemma.equals("welcome") && verb.modal().equals("would")) {
      act = Act.WILLING;
    } else if (cue.isPresent() && Set.of(Kind.POSITION, Kind.REQUEST, Kind.CONSULTATION).contains(cue.get().act().kind()) && cue.get().act() != Act.WELCOME) {
      act = cue.get().act();
    }
    Draft draft = make(v, act, subject, "will", 0.8, false);
    draft.split = act.kind() == Kind.COMMITMENT;
    if (grammar.lexicon.in("harm", lemma)) {
      draft.flags.add(Flag.THREAT);
    }
    return draft;
  }

  /** "will not go unpunished": a promise in the form of a denial. */
  private boolean unpunished(int head) {
    return grammar.word(head + 1).matches("unpunished|unanswered|unavenged");
  }

  private boolean reportedOrQuoted(int v) {
    int first = grammar.verbs.get(v).head();
    if (grammar.quoted(first)) {
      return true;
    }
    for (int g = 0; g < v; g++) {
      boolean says = lexicon.verb(grammar.verbs.get(g).lemma()).stream().anyMatch(VerbCue::say);
      if (says || lexicon.verb(grammar.verbs.get(g).lemma()).stream().anyMatch(c -> c.act() == Act.AGREE || c.act() == Act.PLEDGE)) {
        return true;
      }
    }
    return false;
  }

  private Draft obligation(int v, int[] subject) {
    boolean ours = subject[1] - subject[0] == 1 && Set.of("we", "i").contains(grammar.word(subject[0]));
    return make(v, ours ? Act.STATE : Act.URGE, subject, "should", 0.55, false);
  }

  /** "is ready to", "are concerned about". */
  private @Nullable Draft predicate(int v, int[] subject, int from) {
    int at = from;
    while (grammar.is(at, "ADV")) {
      at++;
    }
    for (PhraseCue cue : lexicon.phrase(grammar.word(at))) {
      for (String phrase : cue.words()) {
        int length = matches(at, phrase);
        boolean free = cue.act() == Act.CONSIDER;
        if (length > 0 && (free || grammar.actor(subject))) {
          Act act = cue.act() == Act.INTEND ? scheduled(v).orElse(cue.act()) : cue.act();
          Draft draft = draft(v, act, subject, at + length, Recipient.ANY, 0.75, "be " + phrase);
          draft.split = cue.split();
          return grammar.verbs.get(v).negated() ? null : draft;
        }
      }
    }
    return null;
  }

  private int matches(int at, String phrase) {
    String[] words = phrase.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (!grammar.word(at + i).equals(words[i])) {
        return 0;
      }
    }
    return words.length;
  }

  private @Nullable Draft plain(int v, int[] subject) {
    Verb verb = grammar.verbs.get(v);
    Optional<VerbCue> found = cue(v);
    if (found.isEmpty()) {
      return null;
    }
    VerbCue cue = found.get();
    if (!grammar.actor(subject)) {
      return passiveLike(v, cue, subject);
    }
    Act act = cue.act();
    if (verb.form() == Verb.Form.GERUND && !grammar.clauses.get(v).ownSubject() && act.kind() == Kind.DELIVERY) {
      return null;
    }
    int from = grammar.after(verb.head());
    if (cue.carrier()) {
      act = carried(from).orElse(act);
    }
    if (cue.split() && act.kind() == Kind.COMMITMENT && weakInfinitive(v)) {
      act = Act.CONSIDER;
    }
    if (verb.negated() && act.kind() != Kind.POSITION) {
      if (act.kind() == Kind.CONSULTATION || act == Act.URGE) {
        return null;
      }
    } else if (verb.negated()) {
      return null;
    }
    if (act.kind() == Kind.COMMITMENT) {
      act = scheduled(v).orElse(act);
    }
    Draft draft = draft(v, act, subject, verb.head() + 1, cue.recipient(), score(cue, act), cue.verbs().getFirst());
    draft.say = cue.say() && act == Act.STATE;
    draft.topics = cue.carrier() && grammar.headIndex(from).isPresent() ? grammar.headIndex(from).get() + 1 : draft.complement;
    draft.wish = act == Act.DENY || act == Act.URGE && cue.complement().filter(Complement.THAT::equals).isPresent();
    draft.split = cue.split() || cue.carrier() && act.kind() == Kind.COMMITMENT;
    if (cue.renewed()) {
      draft.flags.add(Flag.RENEWED);
    }
    if (cue.announced()) {
      draft.flags.add(Flag.ANNOUNCED);
    }
    if (verb.negated()) {
      draft.flags.add(Flag.NEGATED);
    }
    return draft;
  }

  private static double score(VerbCue cue, Act act) {
    return switch (act.kind()) {
      case COMMITMENT, REQUEST -> 0.9;
      case POSITION -> cue.complement().isPresent() && cue.say() && !cue.carrier() ? 0.65 : 0.85;
      case CONSULTATION, REFUSAL -> 0.8;
      case INCIDENT -> 0.7;
      case DELIVERY -> act == Act.PROGRESS ? 0.5 : 0.65;
    };
  }

  /** What a plan or decision is to do, where that is a meeting, a visit, a withdrawal or a refusal. */
  private Optional<Act> scheduled(int v) {
    if (v + 1 >= grammar.verbs.size() || grammar.verbs.get(v + 1).form() != Verb.Form.INFINITIVE || grammar.verbs.get(v + 1).first() - grammar.verbs.get(v).head() > 3) {
      return Optional.empty();
    }
    boolean decides = Set.of("decide", "plan", "expect", "schedule", "be", "intend", "announce").contains(grammar.verbs.get(v).lemma());
    return cue(v + 1).map(VerbCue::act).filter(a -> decides && (a.kind() == Kind.CONSULTATION || a == Act.WITHDRAW || a == Act.REFUSE));
  }

  /** The act of the noun that a carrier verb carries. */
  private Optional<Act> carried(int from) {
    return grammar.headIndex(from).flatMap(i -> lexicon.noun(grammar.word(i)).stream().filter(c -> c.frame() == NounCue.Frame.OWNED || c.frame() == NounCue.Frame.CARRIED).findFirst()).map(NounCue::act);
  }

  private boolean weakInfinitive(int v) {
    return v + 1 < grammar.verbs.size() && grammar.verbs.get(v + 1).form() == Verb.Form.INFINITIVE
        && lexicon.in("weak", grammar.verbs.get(v + 1).lemma()) && grammar.verbs.get(v + 1).first() - grammar.verbs.get(v).head() < 3;
  }

  /** "a project financed through a grant from China": a participle after its object. */
  private @Nullable Draft passiveLike(int v, VerbCue cue, int[] subject) {
    Verb verb = grammar.verbs.get(v);
    boolean agent = Set.of("by", "through", "with").contains(grammar.word(verb.head() + 1));
    boolean past = verb.finite() && !verb.perfect() && !verb.progressive() && grammar.word(verb.head()).endsWith("d");
    boolean act = cue.act().kind() == Kind.DELIVERY || cue.act().kind() == Kind.INCIDENT;
    boolean unnamedAttack = cue.act().kind() == Kind.INCIDENT && subject[0] >= 0;
    return act && past && agent || unnamedAttack ? make(v, cue.act(), subject, cue.verbs().getFirst(), 0.6, agent) : null;
  }

  private @Nullable Draft passive(int v, int[] subject) {
    Verb verb = grammar.verbs.get(v);
    Optional<VerbCue> cue = passiveCue(v, subject);
    if (cue.isEmpty() || verb.negated()) {
      return null;
    }
    Act act = cue.get().act();
    boolean agent = false;
    for (int i = verb.head() + 1; i < Math.min(verb.head() + 4, grammar.tokens.size()); i++) {
      agent |= grammar.word(i).equals("by");
    }
    if (act == Act.PLEDGE && grammar.actor(subject) && Set.of("to", "that").contains(grammar.word(verb.head() + 1))) {
      Draft draft = make(v, act, subject, verb.lemma(), 0.85, false);
      draft.split = true;
      return draft;
    }
    boolean carries = subject[0] >= 0 && grammar.headIndex(subject[0]).map(i -> !lexicon.noun(grammar.word(i)).isEmpty() && lexicon.noun(grammar.word(i)).getFirst().act() == Act.PLEDGE).orElse(false);
    if (act == Act.STATE && carries) {
      Draft draft = make(v, Act.PLEDGE, subject, verb.lemma(), 0.7, true);
      draft.flags.add(Flag.RENEWED);
      return draft;
    }
    boolean tells = act.kind() == Kind.DELIVERY || act.kind() == Kind.INCIDENT || act.kind() == Kind.REFUSAL || act == Act.SIGN || act == Act.AGREE || act == Act.MEET;
    return agent && act != Act.STATE || tells ? make(v, act, subject, verb.lemma(), agent ? 0.65 : 0.45, true) : null;
  }

  /** The first cue of a passive verb whose conditions hold, its object being the subject. */
  private Optional<VerbCue> passiveCue(int v, int[] subject) {
    Verb verb = grammar.verbs.get(v);
    String next = grammar.word(grammar.after(verb.head()));
    String head = subject[0] < 0 ? "" : grammar.headNoun(subject[0]);
    return lexicon.verb(verb.lemma()).stream().filter(c -> (c.then().isEmpty() || c.then().contains(next)) && (c.object().isEmpty() || c.object().contains(head)) && (c.complement().filter(x -> x == Complement.INFINITIVE).isEmpty() || grammar.infinitiveAfter(verb.head() + 1))).findFirst();
  }

  /** Whether a past form after a noun belongs to that noun rather than being the clause's verb. */
  private boolean participle(int v) {
    Verb verb = grammar.verbs.get(v);
    Clauses.Clause clause = grammar.clauses.get(v);
    boolean bare = verb.modal().isEmpty() && !verb.perfect() && !verb.passive() && !verb.progressive() && verb.first() == verb.head();
    if (!bare || !clause.ownSubject() || clause.subjectStart() == 0 || !grammar.word(verb.head()).matches(".*(ed|wn|en|de|lt|nt)")) {
      return false;
    }
    for (int g = v - 1; g >= 0; g--) {
      Verb before = grammar.verbs.get(g);
      if (before.head() == clause.subjectStart() - 1) {
        return lexicon.verb(before.lemma()).stream().noneMatch(VerbCue::say);
      }
    }
    return false;
  }

  private Draft make(int v, Act act, int[] subject, String cue, double score, boolean passive) {
    Draft draft = draft(v, act, subject, grammar.verbs.get(v).head() + 1, Recipient.ANY, score, cue);
    draft.passive = passive;
    return draft;
  }

  private Draft draft(int v, Act act, int[] subject, int complement, Recipient recipient, double score, String cue) {
    Clauses.Clause clause = grammar.clauses.get(v);
    int start = clause.ownSubject() ? clause.subjectStart() : clause.verb().first();
    return new Draft(act, clause.verb().head(), subject, start, complement, recipient, score, cue);
  }

  /** The first cue of the verb whose conditions hold. */
  private Optional<VerbCue> cue(int v) {
    Verb verb = grammar.verbs.get(v);
    int next = grammar.after(verb.head());
    for (VerbCue cue : lexicon.verb(verb.lemma())) {
      boolean then = cue.then().isEmpty() || cue.then().contains(grammar.word(next));
      boolean object = cue.object().isEmpty() || object(cue, next);
      if (then && object && complement(cue, v, next)) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  private boolean object(VerbCue cue, int next) {
    int from = grammar.is(next, "ADP") && !cue.then().isEmpty() ? next + 1 : next;
    Optional<Integer> head = grammar.headIndex(from);
    if (head.isEmpty()) {
      return false;
    }
    for (int i = from; i <= head.get(); i++) {
      if (cue.object().contains(grammar.word(i)) && (cue.carrier() ? i == head.get() : true)) {
        return true;
      }
    }
    return false;
  }

  private boolean complement(VerbCue cue, int v, int next) {
    if (cue.complement().isEmpty()) {
      return true;
    }
    int head = grammar.verbs.get(v).head();
    return switch (cue.complement().get()) {
      case INFINITIVE -> grammar.infinitiveAfter(head + 1);
      case THAT -> grammar.word(next).equals("that") || grammar.word(head + 1).equals("\"") || grammar.word(head + 1).equals(":") || grammar.reported(head) >= 0;
      case OBJECT -> grammar.headIndex(next).isPresent() && grammar.reported(head) < 0;
      case GUEST -> grammar.guestAfter(next);
      case QUOTE -> grammar.word(head + 1).equals("\"");
    };
  }
}
