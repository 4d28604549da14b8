package org.readout.core.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.core.actor.Sector;
import org.readout.core.ledger.Party;
import org.readout.core.reading.Lookup;
import org.readout.core.reading.Name;
import org.readout.core.reading.Persons;
import org.readout.core.reading.Reading;
import org.readout.core.reading.Token;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;

/** Finds the parties that words name: by code where profiles, the document's introductions or the scene settle it. */
final class PartyFinder {
  private static final Set<String> TOGETHER = Set.of("they", "both", "two", "sides", "leaders", "countries", "them", "nations", "parties", "presidents", "ministers", "their", "governments", "neighbours", "neighbors", "partners", "premiers", "delegations", "talks", "meeting", "discussions", "summit", "communique", "declaration");
  private static final Set<String> OURS = Set.of("we", "our", "us", "i", "my");
  private static final Set<String> PREPOSITIONS = Set.of("in", "on", "at", "to", "with", "by", "for", "against", "toward", "towards", "about", "over", "into", "during", "under", "after", "through", "near", "via", "before", "than", "between", "among", "alongside", "regarding", "concerning", "including", "across");
  private static final Set<String> NOT_ACTORS = Set.of("analyst", "analysts", "scholar", "scholars", "critics", "critic", "expert", "experts", "observers", "professor", "researcher", "economist", "economists", "author", "columnist", "source", "sources");

  private final Reading reading;
  private final Persons persons;
  private final Scene scene;
  private final Lookup lookup;

  PartyFinder(Reading reading, Persons persons, Scene scene) {
    this.reading = reading;
    this.persons = persons;
    this.scene = scene;
    this.lookup = new Lookup(reading.sentences(), reading.names());
  }

  /** Code of the state whose own text this is. */
  Optional<String> home() {
    return scene.home();
  }

  /** Whether several speak in the text. */
  boolean joint() {
    return scene.joint();
  }

  /** Who the words at {@code mention} name as the one who acts; empty if nobody or not to be settled. */
  List<Party> subject(Span mention) {
    return find(mention, true);
  }

  /** The parties named anywhere in these words, places where something happens left out. */
  List<Party> anywhere(Span mention) {
    return find(mention, false);
  }

  private List<Party> find(Span mention, boolean asSubject) {
    Map<String, Party> found = new LinkedHashMap<>();
    List<Token> tokens = tokens(mention);
    if (asSubject && tokens.stream().anyMatch(t -> NOT_ACTORS.contains(t.lower()))) {
      return List.of();
    }
    int stop = asSubject ? stop(tokens) : tokens.size();
    for (int i = 0; i < stop; i++) {
      Optional<Name> name = nameAt(tokens.get(i));
      Party party = null;
      if (name.isPresent()) {
        party = named(name.get(), tokens, i, asSubject);
        while (i + 1 < stop && name.get().span().contains(tokens.get(i + 1).span())) {
          i++;
        }
      }
      if (party != null && party.code().isPresent()) {
        found.putIfAbsent(party.code().get(), party);
      }
    }
    if (found.isEmpty() && asSubject) {
      unnamed(tokens).forEach(p -> found.putIfAbsent(p.code().orElse(""), p));
    }
    return List.copyOf(found.values());
  }

  /** Where a subject's own words end: at the first preposition other than "of" or "from", or a relative clause. */
  private int stop(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      boolean spokesman = word.equals("for") && tokens.get(i - 1).lower().matches("spokes\\w+");
      boolean seat = word.equals("in") && i + 1 < tokens.size() && nameAt(tokens.get(i + 1)).filter(n -> n.type() == Name.Type.METONYM).isPresent() && tokens.get(i - 1).lower().matches("officials|authorities|government|leaders|leadership|diplomats");
      if (PREPOSITIONS.contains(word) && !spokesman && !seat || word.matches("who|which|whose|that")) {
        return i;
      }
    }
    return tokens.size();
  }

  private Party named(Name name, List<Token> tokens, int at, boolean asSubject) {
    String text = reading.document().text();
    Party.Words words = Party.Words.at(name.span(), text);
    if (name.type() == Name.Type.PLACE) {
      return nobody();
    }
    if (name.type() == Name.Type.METONYM && !asSubject && at > 0 && tokens.get(at - 1).lower().matches("in|at|near|from")) {
      return nobody();
    }
    if (name.type() == Name.Type.TITLE) {
      return titled(name, tokens, at, words);
    }
    if (name.type() == Name.Type.ORGAN && name.code().isEmpty()) {
      return new Party(asSubject && tokens.size() <= 4 ? scene.home() : Optional.empty(), Optional.of(words), Optional.empty(), name.sector());
    }
    Optional<String> role = name.type() == Name.Type.PERSON ? name.role() : Optional.empty();
    return new Party(name.code(), Optional.of(words), role, name.sector().or(() -> Optional.of(Sector.GOV)));
  }

  /** A title: somebody's if a name or state stands with it, else whoever holds it here. */
  private Party titled(Name name, List<Token> tokens, int at, Party.Words words) {
    int after = at;
    while (after < tokens.size() && tokens.get(after).span().start() < name.span().end()) {
      after++;
    }
    boolean holderFollows = after < tokens.size() && (tokens.get(after).is("PROPN") || tokens.get(after).lower().matches("of|for"));
    boolean ownerBefore = at > 0 && nameAt(tokens.get(at - 1)).or(() -> at > 1 ? nameAt(tokens.get(at - 2)) : Optional.empty()).isPresent();
    if (holderFollows || ownerBefore) {
      return nobody();
    }
    Optional<String> code = at > 0 && tokens.get(at - 1).lower().equals("the") || at == 0 ? persons.title(name.role().orElse("")) : persons.titleAbroad(name.role().orElse(""));
    return new Party(code, Optional.of(words), name.role(), name.sector());
  }

  private static Party nobody() {
    return new Party(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Pronouns and collectives. */
  private List<Party> unnamed(List<Token> tokens) {
    for (Token token : tokens) {
      String word = token.lower();
      if (OURS.contains(word)) {
        return together(ours(), token);
      }
      if (TOGETHER.contains(word)) {
        return together(scene.together(), token);
      }
      if (word.matches("he|she|his|her|him")) {
        return together(scene.lastPerson().map(List::of).orElse(scene.lastSubject()), token);
      }
      if (word.matches("it|its|who|which|government|authorities|officials|country|administration|ministry|state")) {
        return together(scene.lastSubject().size() == 1 ? scene.lastSubject() : scene.home().map(List::of).orElse(List.of()), token);
      }
    }
    return List.of();
  }

  private List<String> ours() {
    if (scene.speaker().isPresent()) {
      return List.of(scene.speaker().get());
    }
    if (scene.joint()) {
      return scene.cast();
    }
    return switch (reading.document().genre()) {
      case JOINT_STATEMENT -> scene.cast();
      case READOUT, FACT_SHEET, STATEMENT -> scene.home().map(List::of).orElse(scene.cast());
      case NEWS, UNKNOWN -> scene.lastPerson().map(List::of).orElse(List.of());
    };
  }

  private List<Party> together(List<String> codes, Token token) {
    List<Party> parties = new ArrayList<>();
    for (String code : codes) {
      parties.add(new Party(Optional.of(code), Optional.of(Party.Words.at(token.span(), reading.document().text())), Optional.empty(), Optional.empty()));
    }
    return parties;
  }

  /** Whether the mention names a person rather than a state or body. */
  boolean person(Span mention) {
    for (Token token : tokens(mention)) {
      Optional<Name> name = nameAt(token);
      if (name.filter(n -> n.type() == Name.Type.PERSON || n.type() == Name.Type.TITLE).isPresent() || token.lower().matches("he|she")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Name> nameAt(Token token) {
    return lookup.nameAt(token.span());
  }

  /** The tokens inside a span. */
  List<Token> tokens(Span span) {
    return lookup.sentenceAt(span.start()).map(s -> s.tokens().stream().filter(t -> span.contains(t.span())).toList()).orElse(List.of());
  }

  /** The text of a span in plain spelling, lower case. */
  String plain(Span span) {
    return Normal.of(span.of(reading.document().text())).toLowerCase(java.util.Locale.ROOT);
  }
}
