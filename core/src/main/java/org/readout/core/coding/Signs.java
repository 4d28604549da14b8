package org.readout.core.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.readout.core.actor.Sector;
import org.readout.core.ledger.Party;
import org.readout.core.ontology.Kind;
import org.readout.core.reading.Judgement;
import org.readout.core.reading.Lookup;
import org.readout.core.reading.Name;
import org.readout.core.reading.ProposedAct;
import org.readout.core.reading.ProposedAct.Flag;
import org.readout.core.reading.Reading;
import org.readout.core.reading.Sentence;
import org.readout.core.reading.Token;
import org.readout.core.text.Span;

/** Gathers what speaks for and against everybody who may play a part in an act. Used for one document and one thread. */
final class Signs {
  private static final Set<String> WITHIN = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "CCONJ");

  private final Reading reading;
  private final Scene scene;
  private final Lookup lookup;
  private Roles.Cast before = new Roles.Cast(List.of(), List.of(), List.of());

  Signs(Reading reading, Scene scene) {
    this.reading = reading;
    this.scene = scene;
    this.lookup = new Lookup(reading.sentences(), reading.names());
  }

  /** Notes the cast of the act last settled. */
  void settled(Roles.Cast cast) {
    before = cast;
  }

  /** Who may act, {@code grammatical} being whom grammar names; force is laid only to whom grammar and the reader name. */
  Choice actors(ProposedAct act, Judgement judged, Roles.Cast grammatical) {
    return choice(act, "actor", judged.actors(), judged.recipients(), grammatical.actors(), Optional.empty(), act.told() && !Coder.codes(grammatical.actors()).isEmpty());
  }

  /** Whom the act may be to, for or against, if {@code actors} act. */
  Choice recipients(ProposedAct act, Judgement judged, Roles.Cast grammatical, List<Party> actors) {
    return choice(act, "recipient", judged.recipients(), judged.actors(), grammatical.recipients(), Optional.of(Coder.codes(actors)), act.told() && !Coder.codes(grammatical.actors()).isEmpty());
  }

  private Choice choice(ProposedAct act, String part, List<Judgement.Role> judged, List<Judgement.Role> other, List<Party> grammatical, Optional<List<String>> actors, boolean settled) {
    Map<String, Party> parties = new LinkedHashMap<>();
    grammatical.forEach(p -> p.code().ifPresent(c -> parties.putIfAbsent(c, p)));
    judged.forEach(role -> parties.merge(role.code(), party(role), (a, b) -> a.words().isPresent() ? a : b));
    List<Name> here = lookup.sentenceAt(act.trigger().start()).map(s -> lookup.namesIn(s.span())).orElse(List.of()).stream().filter(n -> n.code().isPresent()).toList();
    here.forEach(n -> parties.putIfAbsent(n.code().orElseThrow(), party(n)));
    actors.orElse(List.of()).forEach(c -> parties.putIfAbsent(c, Roles.understood(c)));
    scene.cast().forEach(c -> parties.putIfAbsent(c, Roles.understood(c)));
    List<String> formerly = part.equals("actor") ? Coder.codes(before.actors()) : Coder.codes(before.recipients());
    formerly.forEach(c -> parties.putIfAbsent(c, Roles.understood(c)));
    Map<String, Set<String>> proposals = new LinkedHashMap<>();
    proposals.put(settled ? "told" : "grammar", new TreeSet<>(Coder.codes(grammatical)));
    Set<String> likely = new TreeSet<>();
    judged.stream().filter(r -> r.score() > .5).forEach(r -> likely.add(r.code()));
    proposals.put("network", likely);
    Weighing weighing = part.equals("actor") ? Weighing.ACTORS : Weighing.RECIPIENTS;
    Set<String> weighed = new TreeSet<>(Coder.codes(settled ? grammatical : weighing.of(judged, grammatical, reading.document().text())));
    proposals.put("weighed", weighed);
    proposals.put("cast", new TreeSet<>(scene.cast()));
    proposals.put("before", new TreeSet<>(formerly));
    actors.ifPresent(codes -> proposals.put("actors", new TreeSet<>(codes)));
    List<Candidate> candidates = new ArrayList<>();
    if (part.equals("actor") && act.act().kind() == Kind.INCIDENT) {
      parties.keySet().retainAll(weighed);
    }
    parties.forEach((code, party) -> {
      Map<String, Double> signs = new LinkedHashMap<>();
      if (weighed.contains(code)) {
        signs.put("weighed", 1.0);
      }
      network(signs, code, judged, "net");
      network(signs, code, other, "other");
      grammar(signs, code, grammatical, settled ? "told" : "grammar");
      places(signs, code, act, here);
      stage(signs, code, formerly, actors);
      candidates.add(new Candidate(code, party, signs));
    });
    String passive = act.flags().contains(Flag.PASSIVE) ? "-passive" : "";
    List<String> contexts = List.of(act.act().kind().label(), act.act().label() + passive);
    return new Choice(act, part, contexts, candidates, proposals);
  }

  private static void network(Map<String, Double> signs, String code, List<Judgement.Role> judged, String name) {
    Optional<Judgement.Role> role = judged.stream().filter(r -> r.code().equals(code)).findFirst();
    signs.put(role.isPresent() ? name : name + "-unseen", role.map(r -> Math.clamp(Math.log(r.score() / (1 - r.score())), -8, 8) / 4).orElse(1.0));
    role.filter(r -> r.score() > .5).ifPresent(r -> signs.put(name + "-likely", 1.0));
    if (role.isPresent() && role.get().equals(judged.getFirst())) {
      signs.put(name + "-first", 1.0);
    }
  }

  private static void grammar(Map<String, Double> signs, String code, List<Party> grammatical, String name) {
    Optional<Party> same = grammatical.stream().filter(p -> p.code().filter(code::equals).isPresent()).findFirst();
    String said = same.isEmpty() ? Coder.codes(grammatical).isEmpty() ? "nobody" : "another" : same.get().words().isPresent() ? "named" : "understood";
    signs.put(name + "=" + said, 1.0);
  }

  /** Where the sentence names it, seen from the word that tells the act. */
  private void places(Map<String, Double> signs, String code, ProposedAct act, List<Name> here) {
    boolean named = false;
    for (Name name : here) {
      boolean ahead = name.span().start() >= act.trigger().end();
      Optional<Name> nearest = ahead ? here.stream().filter(n -> n.span().start() >= act.trigger().end()).findFirst() : here.stream().filter(n -> n.span().start() < act.trigger().end()).reduce((a, b) -> b);
      if (!name.code().orElse("").equals(code)) {
        continue;
      }
      named = true;
      String side = (ahead ? "after" : "before") + (act.evidence().contains(name.span()) ? "" : "-outside");
      signs.put(side, 1.0);
      signs.put(side + "-" + name.type().name().toLowerCase(Locale.ROOT), 1.0);
      signs.put(side + "-" + led(name.span()), 1.0);
      if (nearest.filter(name::equals).isPresent()) {
        signs.put(side + "-nearest", 1.0);
      }
      if (act.about().stream().anyMatch(a -> a.contains(name.span()))) {
        signs.put("about", 1.0);
      }
    }
    if (!named) {
      signs.put("unnamed", 1.0);
    }
  }

  /** The word that leads to a name: the preposition or verb before its noun phrase, "'s" where it owns what follows. */
  private String led(Span name) {
    List<Token> tokens = lookup.sentenceAt(name.start()).map(Sentence::tokens).orElse(List.of());
    int at = 0;
    while (at < tokens.size() && tokens.get(at).span().start() < name.start()) {
      at++;
    }
    int after = at;
    while (after < tokens.size() && tokens.get(after).span().start() < name.end()) {
      after++;
    }
    if (after < tokens.size() && tokens.get(after).lower().matches("['\u2019]s?")) {
      return "owner";
    }
    at--;
    while (at >= 0 && WITHIN.contains(tokens.get(at).tag()) && !tokens.get(at).lower().equals("to")) {
      at--;
    }
    return at < 0 ? "opening" : tokens.get(at).is("ADP") || tokens.get(at).lower().equals("to") ? tokens.get(at).lower() : tokens.get(at).tag().toLowerCase(Locale.ROOT);
  }

  private void stage(Map<String, Double> signs, String code, List<String> formerly, Optional<List<String>> actors) {
    signs.put(code.length() == 3 ? "state" : code.startsWith("ARMED:") ? "armed" : code.contains(":") ? "private" : "body", 1.0);
    if (scene.cast().contains(code)) {
      signs.put(scene.cast().size() == 1 ? "cast-alone" : "cast", 1.0);
    }
    if (scene.home().filter(code::equals).isPresent()) {
      signs.put("home", 1.0);
    }
    if (formerly.contains(code)) {
      signs.put("formerly", 1.0);
    }
    if (actors.isPresent()) {
      boolean acts = actors.get().contains(code);
      signs.put(acts ? actors.get().size() > 1 ? "acts-with" : "acts" : actors.get().isEmpty() ? "nobody-acts" : "acts-not", 1.0);
      if (scene.counterpart(actors.get()).contains(code)) {
        signs.put("counterpart", 1.0);
      }
    }
  }

  private Party party(Judgement.Role role) {
    return new Party(
        Optional.of(role.code()),
        role.name().map(name -> Party.Words.at(name.span(), reading.document().text())),
        role.name().filter(name -> name.type() == Name.Type.PERSON).flatMap(Name::role),
        role.name().flatMap(Name::sector).or(() -> Optional.of(Sector.GOV)));
  }

  private Party party(Name name) {
    return new Party(name.code(), Optional.of(Party.Words.at(name.span(), reading.document().text())), Optional.of(name).filter(n -> n.type() == Name.Type.PERSON).flatMap(Name::role), name.sector());
  }
}
