package org.readout.core.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.readout.core.actor.Actor;
import org.readout.core.document.Block;
import org.readout.core.document.Document;
import org.readout.core.profile.Profile;
import org.readout.core.profile.Profiles;
import org.readout.core.text.Span;

/**
 * Whether a document is about what a desk follows, and why. A profile with parties wants them all named together: at the
 * head of the document or in one paragraph that does not merely list states; their group's name stands for them. A
 * profile without parties wants any two actors named. A name counts in the title, the publisher and the running text.
 */
public final class Relevance {
  /**
   * @param relevant whether the document is to be coded
   * @param score how much of it, 0 to 1: whether the names stand in title or opening, how much of the text they share
   * @param reasons for a person, in words: which profile, which names
   */
  public record Verdict(boolean relevant, double score, List<String> reasons) {
    public Verdict {
      reasons = List.copyOf(reasons);
    }

    /** The same verdict for another reason. */
    public Verdict because(String reason) {
      return new Verdict(relevant, score, List.of(reason));
    }
  }

  /** Finds who is named in a text: code to the words first naming it, in order of appearance. */
  @FunctionalInterface
  public interface Naming {
    Map<String, String> named(String text, Span within);
  }

  private static final int OPENING = 2;
  /** More actors beside the parties than this make a paragraph a list. */
  private static final int MOST_OTHERS = 5;
  private static final double NAMED = 0.1;
  private static final double OPENED = 0.4;
  private static final double TOGETHER = 0.3;
  private static final double SHARED = 0.2;

  private final List<Profile> followed;
  private final Set<String> international;
  private final Naming naming;
  private final Map<String, Set<String>> groups;

  /**
   * @param names all profiles in force
   * @param followed ids of those that say what is relevant
   * @param naming finds names
   */
  public Relevance(Profiles names, Set<String> followed, Naming naming) {
    this.followed = names.all().stream().filter(p -> followed.contains(p.id())).toList();
    this.international = Set.copyOf(names.all().stream().flatMap(p -> p.actors().stream()).filter(a -> a.kind() != Actor.Kind.FIRM && a.kind() != Actor.Kind.NGO).map(Actor::code).distinct().toList());
    this.naming = naming;
    this.groups = names.all().stream().flatMap(p -> p.actors().stream()).filter(actor -> actor.kind() == Actor.Kind.GROUP)
        .collect(Collectors.toUnmodifiableMap(Actor::code, actor -> Set.copyOf(actor.members()), (a, b) -> a));
  }

  /** Who is named in title and publisher, and in each paragraph. */
  private record Names(Map<String, String> all, Set<String> opening, List<Set<String>> paragraphs) {}

  /** The verdict on a document. */
  public Verdict of(Document document) {
    Names names = names(document);
    List<String> reasons = new ArrayList<>();
    double score = 0;
    for (Profile profile : followed) {
      double own = holds(profile, names.all().keySet()) && together(profile, names) ? score(profile, names) : 0;
      if (own > 0) {
        reasons.add(reason(profile, names.all()));
        score = Math.max(score, own);
      }
    }
    return reasons.isEmpty() ? new Verdict(false, 0, List.of(none(names.all()))) : new Verdict(true, score, reasons);
  }

  private Names names(Document document) {
    Map<String, String> all = new LinkedHashMap<>();
    document.publisher().ifPresent(p -> naming.named(p, new Span(0, p.length())).forEach(all::putIfAbsent));
    document.title().ifPresent(t -> naming.named(t, new Span(0, t.length())).forEach(all::putIfAbsent));
    Set<String> opening = new HashSet<>(all.keySet());
    List<Set<String>> paragraphs = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role().running()) {
        Map<String, String> here = naming.named(document.text(), block.span());
        here.forEach(all::putIfAbsent);
        paragraphs.add(here.keySet());
        if (paragraphs.size() <= OPENING) {
          opening.addAll(here.keySet());
        }
      }
    }
    all.keySet().retainAll(international);
    opening.retainAll(international);
    return new Names(all, opening, paragraphs.stream().map(this::international).toList());
  }

  private Set<String> international(Set<String> codes) {
    Set<String> kept = new HashSet<>(codes);
    kept.retainAll(international);
    return kept;
  }

  /**
   * From 0 to 1: a base for being named at all, most for standing in title or opening, the rest for the paragraphs that name
   * those followed together: three of them, and their share of the text. Two decimals.
   */
  private double score(Profile profile, Names names) {
    long together = names.paragraphs().stream().filter(codes -> holds(profile, codes)).count();
    double share = names.paragraphs().isEmpty() ? 0 : (double) together / names.paragraphs().size();
    double score = NAMED + (holds(profile, names.opening()) ? OPENED : 0) + TOGETHER * Math.min(1, together / 3.0) + SHARED * Math.min(1, 2 * share);
    return Math.round(score * 100) / 100.0;
  }

  private boolean holds(Profile profile, Set<String> named) {
    return profile.parties().isEmpty() ? named.size() >= 2 : named.containsAll(profile.parties()) || grouped(profile, named).isPresent();
  }

  /** The group that the parties are, if it is named. */
  private Optional<String> grouped(Profile profile, Set<String> named) {
    return named.stream().filter(code -> groups.getOrDefault(code, Set.of()).equals(Set.copyOf(profile.parties()))).findFirst();
  }

  private boolean together(Profile profile, Names names) {
    return profile.parties().isEmpty() || holds(profile, names.opening()) && !lists(profile, names.opening())
        || names.paragraphs().stream().anyMatch(codes -> holds(profile, codes) && !lists(profile, codes));
  }

  private boolean lists(Profile profile, Set<String> named) {
    return grouped(profile, named).isEmpty() && named.size() > profile.parties().size() + MOST_OTHERS;
  }

  private String reason(Profile profile, Map<String, String> named) {
    List<String> parties = profile.parties().stream().filter(named::containsKey).toList();
    List<String> codes = profile.parties().isEmpty() ? named.keySet().stream().limit(4).toList()
        : parties.size() == profile.parties().size() ? parties : grouped(profile, named.keySet()).stream().toList();
    return profile.id() + ": " + String.join(", ", codes.stream().map(c -> c + " (" + named.get(c) + ")").toList());
  }

  private static String none(Map<String, String> named) {
    return named.isEmpty() ? "names no actor" : "names only " + String.join(", ", named.keySet());
  }
}
