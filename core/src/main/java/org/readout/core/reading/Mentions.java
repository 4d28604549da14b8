package org.readout.core.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.core.actor.Gazetteer;
import org.readout.core.actor.Place;
import org.readout.core.text.Span;

/** Finds the words of a reading that may name places, by capitals and the words around them. Used for one reading. */
final class Mentions {
  private static final int LONGEST = 5;
  private static final Set<Name.Type> NO_PLACES = Set.of(Name.Type.PERSON, Name.Type.TITLE, Name.Type.ORGAN);

  private final String text;
  private final Lookup lookup;
  private final PlaceWords words;
  private final Set<String> states;
  private final Map<String, Place> known;
  private final Gazetteer gazetteer = Gazetteer.bundled();
  private final Set<String> ordinary = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();
  private final List<Mention> found = new ArrayList<>();

  private Mentions(Reading reading, PlaceWords words, Set<String> states, Map<String, Place> known) {
    this.text = reading.document().text();
    this.lookup = new Lookup(reading.sentences(), reading.names());
    this.words = words;
    this.states = states;
    this.known = known;
    reading.sentences().forEach(s -> s.tokens().stream().filter(t -> !capital(t)).forEach(t -> ordinary.add(t.text())));
  }

  /**
   * The mentions in order.
   *
   * @param states codes of states
   * @param known places of the profiles by key
   */
  static List<Mention> of(Reading reading, PlaceWords words, Set<String> states, Map<String, Place> known) {
    Mentions mentions = new Mentions(reading, words, states, known);
    reading.sentences().forEach(sentence -> mentions.read(sentence.tokens()));
    return mentions.found.stream().filter(m -> m.name().isPresent() || m.located() || !mentions.surnames.contains(m.span().of(mentions.text))).toList();
  }

  private void read(List<Token> tokens) {
    int i = 0;
    while (i < tokens.size()) {
      Optional<Name> name = nameAt(tokens.get(i));
      int end = name.isPresent() ? endOf(tokens, i, name.get().span().end()) : i + 1;
      boolean person = name.filter(n -> NO_PLACES.contains(n.type())).isPresent();
      Optional<Mention> mention = capital(tokens.get(i)) && !person ? longest(tokens, i, end - i) : Optional.empty();
      if (mention.isEmpty() && name.isPresent()) {
        mention = named(tokens, i, end, name.get());
      }
      mention.ifPresent(found::add);
      i = mention.map(m -> endOf(tokens, tokens.indexOf(tokenAt(tokens, m.span().start())), m.span().end())).orElse(end);
    }
  }

  private static Token tokenAt(List<Token> tokens, int start) {
    return tokens.stream().filter(t -> t.span().start() >= start).findFirst().orElse(tokens.getLast());
  }

  private static int endOf(List<Token> tokens, int from, int position) {
    int end = from + 1;
    while (end < tokens.size() && tokens.get(end).span().start() < position) {
      end++;
    }
    return end;
  }

  private Optional<Mention> named(List<Token> tokens, int start, int end, Name name) {
    boolean state = name.code().filter(states::contains).isPresent() && (name.type() == Name.Type.ACTOR || name.type() == Name.Type.ADJECTIVE);
    boolean seat = name.type() == Name.Type.METONYM || name.type() == Name.Type.PLACE;
    if (!state && !seat || organisation(tokens, start, end) || seat && afterName(tokens, start)) {
      return Optional.empty();
    }
    String key = Gazetteer.key(name.span().of(text));
    List<Gazetteer.Entry> entries = name.type() == Name.Type.ADJECTIVE ? List.of() : gazetteer.named(key);
    Optional<Place> place = Optional.ofNullable(known.get(key));
    boolean nowhere = seat && entries.isEmpty() && place.isEmpty();
    return nowhere ? Optional.empty() : Optional.of(new Mention(name.span(), key, Optional.of(name), place, entries, located(tokens, start), false));
  }

  /** The name that holds a token, or that the token holds with the full stop of its sentence. */
  private Optional<Name> nameAt(Token token) {
    return lookup.nameAt(token.span()).or(() -> token.text().endsWith(".") ? lookup.namesIn(token.span()).stream().findFirst() : Optional.empty());
  }

  /** The longest name of the gazetteer or the profiles that starts here, longer than the {@code named} tokens of a name found otherwise. */
  private Optional<Mention> longest(List<Token> tokens, int start, int named) {
    boolean bare = nameAt(tokens.get(start)).isEmpty();
    for (int end = Math.min(tokens.size(), start + LONGEST); end > start + (bare ? 0 : named); end--) {
      Token last = tokens.get(end - 1);
      boolean person = nameAt(last).filter(n -> NO_PLACES.contains(n.type())).isPresent();
      if (!capital(last) || person) {
        continue;
      }
      Span span = new Span(tokens.get(start).span().start(), last.span().end());
      String key = Gazetteer.key(span.of(text));
      if (end == start + 1 && start > 1 && tokens.get(start - 1).text().equals(",") && capital(tokens.get(start - 2))) {
        List<Gazetteer.Entry> shortened = gazetteer.named("," + key);
        if (!shortened.isEmpty()) {
          return Optional.of(new Mention(span, Gazetteer.key(shortened.getFirst().name()), Optional.empty(), Optional.empty(), shortened, false, false));
        }
      }
      List<Gazetteer.Entry> entries = key.length() < 3 || abbreviation(last.text()) ? List.of() : gazetteer.named(key);
      if (!entries.isEmpty() && span.of(text).indexOf('\n') < 0) {
        return place(tokens, start, end, span, key, entries);
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> place(List<Token> tokens, int start, int end, Span span, String key, List<Gazetteer.Entry> entries) {
    boolean located = located(tokens, start);
    boolean single = end == start + 1;
    if (organisation(tokens, start, end)) {
      return Optional.empty();
    }
    if (afterName(tokens, start)) {
      surnames.add(span.of(text));
      return Optional.empty();
    }
    if (beforeName(tokens, end) && !located) {
      return Optional.empty();
    }
    Token first = tokens.get(start);
    boolean common = single && (words.noPlaces().contains(key) || ordinary.contains(first.lower()) || start == 0 && !first.is("PROPN"));
    return Optional.of(new Mention(span, key, Optional.empty(), Optional.ofNullable(known.get(key)), entries, located, common));
  }

  private static boolean abbreviation(String word) {
    return word.length() < 4 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
  }

  private boolean located(List<Token> tokens, int start) {
    int before = start - 1;
    while (before >= 0 && (tokens.get(before).lower().equals("the") || tokens.get(before).lower().equals("and") && before > 1 && capital(tokens.get(before - 1)))) {
      before -= tokens.get(before).lower().equals("and") ? 2 : 1;
    }
    return before >= 0 && words.locating().contains(tokens.get(before).lower());
  }

  /** Whether an organisation or a document is named after the place. */
  private boolean organisation(List<Token> tokens, int start, int end) {
    boolean head = end < tokens.size() && capital(tokens.get(end)) && words.organisations().contains(tokens.get(end).lower());
    int before = start - 1;
    if (before >= 0 && tokens.get(before).lower().equals("the")) {
      before--;
    }
    boolean held = before >= 1 && tokens.get(before).lower().equals("of") && capital(tokens.get(before - 1)) && words.holders().contains(tokens.get(before - 1).lower());
    return head || held;
  }

  /** Whether a capitalised word before it makes it a surname or the like. */
  private boolean afterName(List<Token> tokens, int start) {
    Token before = start == 0 ? tokens.getFirst() : tokens.get(start - 1);
    return start > 0 && proper(before) && !words.before().contains(before.lower()) && !words.after().contains(before.lower());
  }

  /** Whether a capitalised word after it makes another name of it. */
  private boolean beforeName(List<Token> tokens, int end) {
    boolean more = end < tokens.size() && proper(tokens.get(end)) && !words.after().contains(tokens.get(end).lower());
    return more && lookup.nameAt(tokens.get(end).span()).filter(n -> n.type() != Name.Type.PERSON).isEmpty();
  }

  private static boolean proper(Token token) {
    return token.is("PROPN") && capital(token);
  }

  private static boolean capital(Token token) {
    return Character.isUpperCase(token.text().charAt(0));
  }
}
