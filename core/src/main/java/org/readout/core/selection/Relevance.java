package org.readout.core.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.core.actor.Actor;
import org.readout.core.document.Block;
import org.readout.core.document.Document;
import org.readout.core.profile.Profile;
import org.readout.core.profile.Profiles;
import org.readout.core.text.Span;

/**
 * Whether a document is about what a desk follows, and why. A profile with parties wants them all named; one without
 * wants any two actors named. A name counts in the title, the publisher and the running text.
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

  private final List<Profile> followed;
  private final Set<String> international;
  private final Naming naming;

  /**
   * @param names all profiles in force
   * @param followed ids of those that say what is relevant
   * @param naming finds names
   */
  public Relevance(Profiles names, Set<String> followed, Naming naming) {
    this.followed = names.all().stream().filter(p -> followed.contains(p.id())).toList();
    this.international = Set.copyOf(names.all().stream().flatMap(p -> p.actors().stream()).filter(a -> a.kind() != Actor.Kind.FIRM && a.kind() != Actor.Kind.NGO).map(Actor::code).distinct().toList());
    this.naming = naming;
  }

  /** The verdict on a document. */
  public Verdict of(Document document) {
    Map<String, String> named = new LinkedHashMap<>();
    document.publisher().ifPresent(p -> naming.named(p, new Span(0, p.length())).forEach(named::putIfAbsent));
    document.title().ifPresent(t -> naming.named(t, new Span(0, t.length())).forEach(named::putIfAbsent));
    for (Block block : document.blocks()) {
      if (block.role().running()) {
        naming.named(document.text(), block.span()).forEach(named::putIfAbsent);
      }
    }
    named.keySet().retainAll(international);
    List<String> reasons = followed.stream().filter(p -> holds(p, named)).map(p -> reason(p, named)).toList();
    return reasons.isEmpty() ? new Verdict(false, 0, List.of(none(named))) : new Verdict(true, 1, reasons);
  }

  private static boolean holds(Profile profile, Map<String, String> named) {
    return profile.parties().isEmpty() ? named.size() >= 2 : named.keySet().containsAll(profile.parties());
  }

  private static String reason(Profile profile, Map<String, String> named) {
    List<String> codes = profile.parties().isEmpty() ? named.keySet().stream().limit(4).toList() : profile.parties();
    return profile.id() + ": " + String.join(", ", codes.stream().map(c -> c + " (" + named.get(c) + ")").toList());
  }

  private static String none(Map<String, String> named) {
    return named.isEmpty() ? "names no actor" : "names only " + String.join(", ", named.keySet());
  }
}
