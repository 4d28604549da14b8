package org.readout.core.thread;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.core.actor.Actor;
import org.readout.core.document.Genre;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.Name;
import org.readout.core.reading.NameFinder;
import org.readout.core.text.Digest;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;
import org.readout.core.text.Yaml;

/** Tells the series of official documents by their titles and, where those are silent, their openings. Immutable. */
public final class SeriesFinder {
  /** Chars of a text that count as its opening. */
  private static final int OPENING = 400;

  private static final Rules RULES = Yaml.read(SeriesFinder.class, "series.yaml", Rules.class);
  private static final Pattern TOPIC = Pattern.compile(RULES.topic());
  private static final Pattern JOINT = Pattern.compile(RULES.joint());
  private static final Pattern PART = Pattern.compile(RULES.part());

  private final NameFinder names;
  private final Map<String, List<String>> members = new HashMap<>();

  /** A name for titles that a pattern takes. */
  record Sign(String name, String pattern, Optional<String> not, String example) {
    boolean takes(String title) {
      return Pattern.compile(pattern).matcher(title).find() && not.map(n -> !Pattern.compile(n).matcher(title).find()).orElse(true);
    }
  }

  /** The rules of {@code series.yaml}. */
  record Rules(List<Sign> ranks, List<Sign> forms, String topic, String joint, String part) {}

  public SeriesFinder(Profiles profiles) {
    names = new NameFinder(profiles);
    profiles.all().forEach(profile -> profile.actors().stream().filter(actor -> actor.kind() == Actor.Kind.GROUP)
        .forEach(actor -> members.put(actor.code(), actor.members())));
  }

  static Rules rules() {
    return RULES;
  }

  /** A word that is another one once the rules are. */
  public static String rulesVersion() {
    return Digest.of(RULES.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The series of an official document; empty for news, unknown kinds and documents without a title. */
  public Optional<Series> of(DocumentFacts document, String text) {
    String written = document.title().orElse("");
    String title = plain(written);
    Genre genre = Genre.of(document.genre());
    if (!genre.official() || title.isBlank()) {
      return Optional.empty();
    }
    String opening = text.substring(0, Math.min(OPENING, text.length()));
    boolean joint = genre == Genre.JOINT_STATEMENT || JOINT.matcher(title).find();
    String kind = joint && genre == Genre.STATEMENT ? Genre.JOINT_STATEMENT.label() : genre.label();
    List<Name> named = names.find(written, new Span(0, written.length()));
    TreeSet<String> parties = codes(named);
    if (parties.size() < 2 && joint) {
      parties.addAll(codes(names.find(opening, new Span(0, opening.length()))));
    }
    if (!joint) {
      document.publisher().ifPresent(publisher -> parties.addAll(codes(names.find(publisher, new Span(0, publisher.length())))));
    }
    String form = name(RULES.forms(), title).orElse("statement");
    String rank = name(RULES.ranks(), title).or(() -> name(RULES.ranks(), plain(opening))).orElse("unknown");
    boolean statement = form.equals("statement");
    return Optional.of(new Series(List.copyOf(parties), rank, form, kind, joint, joint ? "" : document.publisher().orElse(""),
        statement ? topic(title, written, named) : List.of(), !PART.matcher(title).find()));
  }

  /** The terms after "on", without names of actors and without dates. */
  private static List<String> topic(String title, String written, List<Name> named) {
    Matcher topic = TOPIC.matcher(title);
    if (!topic.find()) {
      return List.of();
    }
    StringBuilder words = new StringBuilder(title);
    for (Name name : named) {
      if (name.code().isPresent()) {
        words.replace(name.span().start(), name.span().end(), " ".repeat(name.span().length()));
      }
    }
    List<String> terms = new ArrayList<>(Terms.of(words.substring(topic.start(1), topic.end(1))));
    terms.removeIf(term -> term.chars().anyMatch(Character::isDigit));
    return terms;
  }

  private TreeSet<String> codes(List<Name> found) {
    TreeSet<String> codes = new TreeSet<>();
    found.stream().filter(name -> name.type() != Name.Type.PLACE).flatMap(name -> name.code().stream())
        .forEach(code -> codes.addAll(members.getOrDefault(code, List.of(code))));
    return codes;
  }

  private static Optional<String> name(List<Sign> signs, String words) {
    return signs.stream().filter(sign -> sign.takes(words)).findFirst().map(Sign::name);
  }

  private static String plain(String words) {
    return Normal.of(words).toLowerCase(Locale.ROOT);
  }
}
