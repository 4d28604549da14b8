package org.readout.core.thread;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final Pattern BODY = Pattern.compile(RULES.body());
  private static final Pattern TOPIC = Pattern.compile(RULES.topic());
  private static final Pattern JOINT = Pattern.compile(RULES.joint());
  private static final Pattern PART = Pattern.compile(RULES.part());

  private static final Set<String> TURN = new HashSet<>(Terms.of(String.join(" ", RULES.turn())));

  private final NameFinder names;
  private final Map<String, List<String>> members = new HashMap<>();

  /** A name for titles that a pattern takes. */
  record Sign(String name, String pattern, Optional<String> not, String example) {
    boolean takes(String title) {
      return Pattern.compile(pattern).matcher(title).find() && not.map(n -> !Pattern.compile(n).matcher(title).find()).orElse(true);
    }
  }

  /** The rules of {@code series.yaml}. */
  record Rules(List<Sign> ranks, List<Sign> offices, List<Sign> forms, List<String> single, String body, List<String> turn, String topic, String joint, String part) {}

  public SeriesFinder(Profiles profiles) {
    names = new NameFinder(profiles);
    profiles.all().forEach(profile -> profile.actors().stream().filter(actor -> actor.kind() == Actor.Kind.GROUP)
        .forEach(actor -> members.put(actor.code(), actor.members())));
  }

  /** Whether texts of a form follow one another, so that what one leaves out may mean something. */
  static boolean follows(String form) {
    return !RULES.single().contains(form);
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
    List<String> offices = joint ? List.of() : RULES.offices().stream().filter(sign -> sign.takes(title)).map(Sign::name).toList();
    return Optional.of(new Series(List.copyOf(parties), rank, offices, form, kind, joint, joint ? "" : document.publisher().orElse(""),
        topic(unnamed(title, named), form.equals("statement"), joint), !PART.matcher(title).find()));
  }

  /** A title with blanks in place of the names of actors. */
  private static String unnamed(String title, List<Name> named) {
    StringBuilder words = new StringBuilder(title);
    named.stream().filter(name -> name.code().isPresent()).forEach(name -> words.replace(name.span().start(), name.span().end(), " ".repeat(name.span().length())));
    return words.toString();
  }

  /** The terms of the body that a title names and of what follows "on" in a statement; all of them where one side alone speaks without an occasion. */
  private static List<String> topic(String title, boolean statement, boolean joint) {
    List<String> terms = new ArrayList<>();
    Matcher body = BODY.matcher(title);
    Matcher topic = TOPIC.matcher(title);
    if (statement && !joint) {
      terms.addAll(Terms.of(title));
    } else if (body.find()) {
      terms.addAll(Terms.of(body.group()));
    }
    if (statement && topic.find()) {
      terms.addAll(Terms.of(topic.group(1)));
    }
    terms.removeIf(term -> TURN.contains(term) || term.chars().anyMatch(Character::isDigit));
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
