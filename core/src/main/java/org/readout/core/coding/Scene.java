package org.readout.core.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.readout.core.document.Document;
import org.readout.core.document.Genre;
import org.readout.core.reading.Name;
import org.readout.core.reading.NameFinder;
import org.readout.core.reading.Reading;
import org.readout.core.text.Span;

/**
 * Who is on stage in a document: whose text it is, which parties it is about, and who was last spoken of. Changes as
 * coding moves down the document; used for one document and one thread.
 */
final class Scene {
  private static final Pattern JOINT = Pattern.compile("(?i)(?:.{0,80}\\b)?(?:joint|leaders?['\u2019]?)(?![\\p{L}\u2019']).{0,40}\\b(?:statement|declaration|communiqu[e\u00E9]|press release|readout)\\b");

  private final Optional<String> home;
  private final List<String> cast;
  private final boolean joint;
  private List<String> together = List.of();
  private List<String> lastSubject = List.of();
  private List<String> committed = List.of();
  private Optional<String> lastPerson = Optional.empty();
  private Optional<String> speaker = Optional.empty();
  private final String text;
  private int now;
  private int heard;

  private Scene(String text, Optional<String> home, List<String> cast, boolean joint) {
    this.text = text;
    this.home = home;
    this.joint = joint;
    this.cast = cast;
  }

  /** The stage as the document opens. */
  static Scene of(Reading reading, NameFinder names, Set<String> states, Set<String> groups) {
    Document document = reading.document();
    Optional<String> home = names.home(document);
    Set<String> cast = new LinkedHashSet<>();
    document.title().ifPresent(t -> names.find(t, new Span(0, t.length())).stream().filter(n -> n.type() != Name.Type.PLACE).forEach(n -> n.code().filter(states::contains).ifPresent(cast::add)));
    boolean joint = joint(reading);
    if (document.genre().official() && !joint) {
      home.ifPresent(cast::add);
    }
    Optional<String> group = document.title().flatMap(t -> names.find(t, new Span(0, t.length())).stream().flatMap(n -> n.code().stream()).filter(groups::contains).findFirst());
    if (joint && cast.size() < 2 && group.isPresent()) {
      return new Scene(document.text(), home, List.of(group.get()), true);
    }
    if (joint && !reading.authors().isEmpty()) {
      return new Scene(document.text(), home, reading.authors(), true);
    }
    boolean ownText = !joint && (document.genre() == Genre.FACT_SHEET || document.genre() == Genre.STATEMENT);
    if (cast.size() < 2 && !ownText) {
      mostNamed(reading, states, home.isPresent() ? reading.opening() : document.text().length()).stream().limit(2).forEach(cast::add);
    }
    return new Scene(document.text(), home, List.copyOf(cast), joint);
  }

  /** Whether several speak in a text: it is given as joint, or its title or its opening "We, the leaders of" says so. */
  private static boolean joint(Reading reading) {
    Document document = reading.document();
    boolean titled = document.title().filter(title -> JOINT.matcher(title).lookingAt()).isPresent();
    boolean we = reading.authors().size() > 1 && document.genre() != Genre.READOUT;
    return document.genre() == Genre.JOINT_STATEMENT || document.genre().official() && (titled && document.genre() != Genre.FACT_SHEET || we);
  }

  /** Codes named before {@code end} by how often they are named, most first; order of appearance settles ties. */
  private static List<String> mostNamed(Reading reading, Set<String> states, int end) {
    Map<String, Integer> count = new LinkedHashMap<>();
    reading.names().stream().filter(n -> n.type() != Name.Type.PLACE && n.span().end() <= end).forEach(n -> n.code().filter(states::contains).ifPresent(c -> count.merge(c, 1, Integer::sum)));
    return count.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).map(Map.Entry::getKey).toList();
  }

  Optional<String> home() {
    return home;
  }

  /** Whether several speak in the text. */
  boolean joint() {
    return joint;
  }

  /** The parties the document is about. */
  List<String> cast() {
    return cast;
  }

  /** Coding moves on to this place: who was spoken of before the paragraph above it is forgotten. */
  void at(int place) {
    int above = text.lastIndexOf("\n\n", Math.max(0, text.lastIndexOf("\n\n", place) - 1));
    if (heard < above) {
      lastSubject = List.of();
      lastPerson = Optional.empty();
      together = List.of();
      committed = List.of();
    }
    now = place;
  }

  /** What "they" or "the two sides" means now. */
  List<String> together() {
    return joint || together.size() < 2 ? cast : together;
  }

  /** Whom the text was last about: what "it" means. */
  List<String> lastSubject() {
    return lastSubject;
  }

  /** Whom "he" or "she" means. */
  Optional<String> lastPerson() {
    return lastPerson;
  }

  /** Who is being quoted. */
  Optional<String> speaker() {
    return speaker;
  }

  void speaking(Optional<String> code) {
    speaker = code;
  }

  /** Who last promised: whose "the commitment" is. */
  List<String> committed() {
    return committed;
  }

  /** Notes that these parties promised. */
  void promised(List<String> codes) {
    committed = List.copyOf(codes);
  }

  /** Notes that these parties acted. */
  void acted(List<String> codes, boolean person) {
    if (!codes.isEmpty()) {
      lastSubject = List.copyOf(codes);
      heard = now;
    }
    if (codes.size() >= 2) {
      together = List.copyOf(codes);
    }
    if (person && codes.size() == 1) {
      lastPerson = Optional.of(codes.getFirst());
    }
  }

  /** The other side of a two-sided document, if these are one of its sides. */
  List<String> counterpart(List<String> codes) {
    List<String> others = new ArrayList<>(together.size() >= 2 && together.containsAll(codes) ? together : cast);
    if (!others.containsAll(codes)) {
      return List.of();
    }
    others.removeAll(codes);
    return others.size() == 1 ? others : List.of();
  }
}
