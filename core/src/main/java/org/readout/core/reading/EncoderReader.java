package org.readout.core.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.readout.core.document.Document;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Field;
import org.readout.core.reading.Judgement.Role;
import org.readout.core.reading.ProposedAct.Flag;
import org.readout.core.text.Span;
import org.readout.core.time.Timex;

/**
 * The trained reader: a small transformer reads windows of sentences and says of each piece whether it tells an act, of
 * each act how far its words reach, who plays which part in it, what it is about and when its object is due. Immutable;
 * safe for use by many threads.
 */
public final class EncoderReader implements Reader {
  /** Acts whose object is not an act. */
  private static final Set<Act> UNDOING = Set.of(Act.DENY, Act.WITHDRAW);

  /** Acts that are done by somebody, and so not done yet where they are still to come. */
  private static final Set<Act> DEEDS = Set.of(Act.PROVIDE, Act.PROGRESS, Act.COMPLETE, Act.ATTACK, Act.COERCE);

  /** Pieces to a word, on average over a sentence of so many words at least. */
  private static final double MOST_PIECES = 1.6;

  private static final int FEWEST_WORDS = 8;

  private final Surface surface;
  private final CueReader cues;
  private final Encoder encoder;
  private final Windows windows;

  /** The reader that ships, which knows these names. */
  public EncoderReader(NameFinder names) {
    this(names, Encoder.bundled());
  }

  /**
   * A reader that knows these names, with weights from a folder.
   *
   * @throws java.io.UncheckedIOException if they cannot be read
   */
  public EncoderReader(NameFinder names, Path weights) {
    this(names, Encoder.of(weights));
  }

  private EncoderReader(NameFinder names, Encoder encoder) {
    this.encoder = encoder;
    surface = new Surface(names);
    cues = new CueReader(surface);
    windows = new Windows(names);
  }

  @Override
  public String version() {
    return encoder.card().version();
  }

  @Override
  public Reading read(Document document) {
    TreeMap<Integer, Told> sentences = new TreeMap<>();
    Reading told = surface.read(document, grammar -> {
      sentences.put(grammar.sentence.span().start(), new Told(grammar, new ArrayList<>(), new ArrayList<>()));
      return cues.acts(grammar);
    });
    told.acts().forEach(act -> sentences.floorEntry(act.trigger().start()).getValue().cued().add(act));
    for (Window window : windows.of(told)) {
      acts(window, encoder.read(window), document.text()).forEach(act -> sentences.floorEntry(act.trigger().start()).getValue().add(act));
    }
    List<ProposedAct> acts = sentences.values().stream().flatMap(Told::acts).toList();
    return new Reading(document, told.sentences(), told.names(), told.times(), told.attributions(), acts);
  }

  /**
   * What is told in one sentence.
   *
   * @param grammar the sentence
   * @param cued acts that its cue words tell
   * @param found acts that the network finds in it, with their arguments by grammar
   */
  private record Told(Grammar grammar, List<ProposedAct> cued, List<ProposedAct> found) {
    /** Takes in an act, unless it is only denied or taken back. */
    void add(ProposedAct act) {
      boolean undone = cued.stream().anyMatch(a -> UNDOING.contains(a.act()) && a.trigger().end() <= act.trigger().start() && a.evidence().contains(act.trigger()));
      if (!undone) {
        ProposedAct said = act.with(Arguments.of(grammar, act, cued));
        found.add(DEEDS.contains(said.act()) && Arguments.ahead(grammar, said.trigger()) ? said.ahead() : said);
      }
    }

    /** The acts found; of "will provide", a promise or a delivery but never both. */
    Stream<ProposedAct> acts() {
      return found.stream().filter(act -> found.stream().noneMatch(other -> surer(other, act) && Arguments.oneVerb(grammar, other.trigger(), act.trigger())));
    }

    private static boolean surer(ProposedAct a, ProposedAct b) {
      return a != b && (a.score() > b.score() || a.score() == b.score() && a.trigger().start() < b.trigger().start());
    }
  }

  private List<ProposedAct> acts(Window window, Heads heads, String text) {
    List<ProposedAct> found = new ArrayList<>();
    for (int piece = window.core(); piece < window.end(); piece++) {
      double chance = chance(window, heads, piece);
      if (chance >= encoder.card().threshold()) {
        found.add(act(window, heads, piece, chance, text));
      }
    }
    found.sort(Comparator.comparingDouble(a -> -a.score()));
    List<ProposedAct> kept = new ArrayList<>();
    for (ProposedAct act : found) {
      if (kept.stream().noneMatch(k -> k.act().kind() == act.act().kind() && k.evidence().equals(act.evidence()))) {
        kept.add(act);
      }
    }
    kept.sort(Comparator.comparing(ProposedAct::evidence).thenComparing(ProposedAct::trigger));
    return kept;
  }

  /** 0 to 1, that a piece says an act: what the network says, and more where a cue word tells one. */
  private double chance(Window window, Heads heads, int piece) {
    double chance = heads.chance(piece);
    if (window.pieces().get(piece).cue() == 0) {
      return chance;
    }
    return chance == 0 ? 0 : 1 / (1 + (1 - chance) / chance * Math.exp(-encoder.card().told()));
  }

  private ProposedAct act(Window window, Heads heads, int trigger, double chance, String text) {
    int sentence = window.pieces().get(trigger).sentence();
    int low = trigger;
    while (low > window.core() && window.pieces().get(low - 1).sentence() == sentence) {
      low--;
    }
    int high = trigger + 1;
    while (high < window.end() && window.pieces().get(high).sentence() == sentence) {
      high++;
    }
    int start = best(low, trigger + 1, piece -> heads.pair("start", trigger, piece));
    int end = best(trigger, high, piece -> heads.pair("end", trigger, piece));
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    encoder.card().flags().stream().filter(flag -> heads.flag(trigger, flag)).forEach(flag -> flags.add(Flag.valueOf(flag.toUpperCase(Locale.ROOT))));
    Span evidence = span(window, start).cover(span(window, end));
    int first = low;
    List<Span> about = TopicRuns.of(window.pieces().subList(low, high).stream().map(Piece::span).toList(), piece -> heads.pair("about", trigger, first + piece), text);
    Judgement judgement = new Judgement(roles("actor", window, heads, trigger), roles("recipient", window, heads, trigger), Field.valueOf(heads.field(trigger).toUpperCase(Locale.ROOT)), when(window, heads, trigger));
    return new ProposedAct(Act.valueOf(heads.act(trigger).toUpperCase(Locale.ROOT)), span(window, trigger), evidence, List.of(), List.of(), about, flags, confidence(chance) * legibility(window.pieces().subList(low, high), text), ProposedAct.UNTOLD, Optional.of(judgement));
  }

  private static Span span(Window window, int piece) {
    return window.pieces().get(piece).span();
  }

  private static int best(int from, int to, IntToDoubleFunction score) {
    int best = from;
    for (int i = from + 1; i < to; i++) {
      if (score.applyAsDouble(i) > score.applyAsDouble(best)) {
        best = i;
      }
    }
    return best;
  }

  /** Everybody who may play a part; a code's chance grows with each of its mentions. */
  private static List<Role> roles(String part, Window window, Heads heads, int trigger) {
    Map<String, Double> weight = new LinkedHashMap<>();
    Map<String, Window.Mention> surest = new LinkedHashMap<>();
    Map<String, Double> most = new LinkedHashMap<>();
    for (Window.Mention mention : window.mentions()) {
      double score = heads.pair(part, trigger, mention.piece());
      weight.merge(mention.code(), Math.exp(score), Double::sum);
      boolean here = mention.name().isPresent() && window.pieces().get(mention.piece()).sentence() == window.pieces().get(trigger).sentence();
      double rank = here ? score : score - 100;
      if (rank > most.getOrDefault(mention.code(), Double.NEGATIVE_INFINITY)) {
        most.put(mention.code(), rank);
        surest.put(mention.code(), mention);
      }
    }
    List<Role> roles = new ArrayList<>();
    weight.forEach((code, sum) -> roles.add(new Role(code, surest.get(code).name(), sum / (1 + sum))));
    roles.sort(Comparator.comparingDouble(r -> -r.score()));
    return roles;
  }

  private static Optional<Timex> when(Window window, Heads heads, int trigger) {
    Optional<Timex> best = Optional.empty();
    double most = 0;
    for (Window.Moment moment : window.moments()) {
      double score = heads.pair("when", trigger, moment.piece());
      if (score > most) {
        most = score;
        best = Optional.of(moment.timex());
      }
    }
    return best;
  }

  /**
   * 1 where a sentence is made of words, less the more pieces its words have to be cut into to be known at all: letters
   * in disorder are read with little certainty. Of 35,193 sentences of official statements 1 in 200 has as many.
   */
  private static double legibility(List<Piece> sentence, String text) {
    int pieces = 0;
    int words = 0;
    int end = -1;
    for (Piece piece : sentence) {
      if (Character.isLetterOrDigit(text.charAt(piece.span().start()))) {
        pieces++;
        words += piece.span().start() == end ? 0 : 1;
        end = piece.span().end();
      }
    }
    double most = MOST_PIECES * words;
    return words < FEWEST_WORDS || pieces <= most ? 1 : most / pieces * (most / pieces);
  }

  /** The confidence that the calibration gives a chance. */
  private double confidence(double chance) {
    List<List<Double>> points = encoder.card().calibration();
    for (int i = 1; i < points.size(); i++) {
      List<Double> a = points.get(i - 1);
      List<Double> b = points.get(i);
      if (chance <= b.get(0) || i == points.size() - 1) {
        double part = Math.min(1, Math.max(0, (chance - a.get(0)) / Math.max(1e-9, b.get(0) - a.get(0))));
        return a.get(1) + part * (b.get(1) - a.get(1));
      }
    }
    return chance;
  }
}
