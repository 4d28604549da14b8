package org.readout.core.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.readout.core.actor.Actor;
import org.readout.core.ledger.CodedDocument;
import org.readout.core.ledger.LedgerEntry;
import org.readout.core.ledger.Party;
import org.readout.core.ledger.Versions;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Kind;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.NameFinder;
import org.readout.core.reading.PlaceFinder;
import org.readout.core.reading.Persons;
import org.readout.core.reading.ProposedAct;
import org.readout.core.reading.ProposedAct.Flag;
import org.readout.core.reading.Reading;
import org.readout.core.reading.Sentence;
import org.readout.core.text.CodePoints;

/**
 * Turns a reading into entries: resolves who acts and towards whom, drops what nobody known does, and settles the
 * fields. Immutable; safe for use by many threads.
 */
public final class Coder {
  private final NameFinder names;
  private final Set<String> states;
  private final Set<String> groups;
  private final EntryMaker maker;
  private final PlaceFinder places;
  private final Casting casting = Casting.bundled();

  /** A coder that knows these profiles and finds their names. */
  public Coder(Profiles profiles, NameFinder names) {
    this.names = names;
    states = profiles.all().stream().flatMap(p -> p.actors().stream()).filter(a -> a.kind() != Actor.Kind.GROUP && a.kind() != Actor.Kind.FIRM && a.kind() != Actor.Kind.NGO).map(Actor::code).collect(Collectors.toUnmodifiableSet());
    groups = profiles.all().stream().flatMap(p -> p.actors().stream()).filter(a -> a.kind() == Actor.Kind.GROUP).map(Actor::code).collect(Collectors.toUnmodifiableSet());
    maker = new EntryMaker(profiles);
    places = new PlaceFinder(profiles);
  }

  /** The entries of a reading, in order of evidence. */
  public CodedDocument code(Reading reading, Versions versions) {
    return code(reading, versions, choice -> {});
  }

  /** The choices of parties that coding a reading asks for, in the order they are asked. */
  public List<Choice> choices(Reading reading, Versions versions) {
    List<Choice> choices = new ArrayList<>();
    code(reading, versions, choices::add);
    return choices;
  }

  private CodedDocument code(Reading reading, Versions versions, Consumer<Choice> witness) {
    Scene scene = Scene.of(reading, names, states, groups);
    Persons persons = Persons.of(reading.document(), reading.sentences(), reading.names(), scene.home());
    PartyFinder parties = new PartyFinder(reading, persons, scene);
    Roles roles = new Roles(reading, parties, scene, casting, witness);
    Sources sources = new Sources(reading, parties);
    Locations locations = new Locations(reading, places);
    CodePoints border = new CodePoints(reading.document().text());
    List<LedgerEntry> entries = new ArrayList<>();
    Map<String, Integer> ordinals = new LinkedHashMap<>();
    Set<Set<String>> met = new LinkedHashSet<>();
    Map<ProposedAct, List<String>> mourners = new LinkedHashMap<>();
    for (ProposedAct act : reading.acts()) {
      scene.at(act.evidence().start());
      scene.speaking(sources.speaker(act.evidence()));
      Roles.Cast cast = withoutMourners(act, roles.of(act), mourners);
      if (act.act() == Act.CONDEMN || act.act() == Act.CONDOLE) {
        mourners.put(act, codes(cast.actors()));
      }
      if (!counts(reading, act, cast, met)) {
        continue;
      }
      if (act.act().kind() == Kind.COMMITMENT) {
        scene.promised(codes(cast.actors()));
      }
      scene.acted(codes(cast.actors()), !act.actors().isEmpty() && parties.person(act.actors().getFirst()));
      roles.settled(cast);
      int ordinal = ordinals.merge(act.evidence() + act.act().label(), 1, Integer::sum) - 1;
      entries.add(maker.make(reading, border, act, cast, sources.of(act.evidence(), cast), locations.of(act), ordinal));
    }
    return new CodedDocument(reading.document(), sources.releasedBy(), versions, entries, reading.document().problems());
  }

  /** Who condemns or mourns an incident did not do it. */
  private static Roles.Cast withoutMourners(ProposedAct act, Roles.Cast cast, Map<ProposedAct, List<String>> mourners) {
    boolean own = act.act().kind() == Kind.INCIDENT && mourners.entrySet().stream()
        .anyMatch(other -> other.getKey().evidence().contains(act.evidence()) && other.getValue().equals(codes(cast.actors())));
    return own ? new Roles.Cast(List.of(), cast.recipients(), cast.addressees()) : cast;
  }

  /** Whether a proposed act is an entry: somebody known does it, and it concerns another. */
  private boolean counts(Reading reading, ProposedAct act, Roles.Cast cast, Set<Set<String>> met) {
    List<String> actors = codes(cast.actors());
    List<String> recipients = codes(cast.recipients());
    if (act.judgement().isPresent()) {
      boolean alone = actors.size() < 2 && !groups.containsAll(actors);
      boolean toItself = alone && recipients.equals(actors);
      return (!actors.isEmpty() || !recipients.isEmpty()) && !toItself && !(alone && act.act() == Act.MEET);
    }
    boolean anonymous = act.act().kind() == Kind.INCIDENT || act.flags().contains(Flag.PASSIVE) && act.act().kind() != Kind.POSITION;
    if (actors.isEmpty() && !(anonymous && !recipients.isEmpty()) && act.act().kind() != Kind.INCIDENT) {
      return false;
    }
    if (act.act() == Act.MEET) {
      Set<String> who = new LinkedHashSet<>(actors);
      return who.size() > 1 && met.add(who);
    }
    boolean domestic = recipients.isEmpty() || recipients.equals(actors) && actors.size() < 2;
    boolean ownText = reading.document().genre().official() && actors.size() < 2 && domestic && !groups.containsAll(actors);
    if (ownText && act.act().kind() != Kind.INCIDENT || act.act() == Act.SIGN && domestic) {
      return false;
    }
    boolean mustConcernAnother = act.act().kind() == Kind.DELIVERY || act.act().kind() == Kind.REQUEST && !recipients.isEmpty() || act.act() == Act.COERCE || act.act() == Act.PROTEST;
    return !(domestic && mustConcernAnother) && !(act.act().kind() == Kind.INCIDENT && actors.isEmpty() && recipients.isEmpty() && !international(reading, act));
  }

  /** Whether the act's sentence names actors of two codes. */
  private static boolean international(Reading reading, ProposedAct act) {
    Optional<Sentence> sentence = reading.sentences().stream().filter(s -> s.span().contains(act.evidence())).findFirst();
    return sentence.isPresent() && reading.names().stream().filter(n -> sentence.get().span().contains(n.span())).flatMap(n -> n.code().stream()).distinct().count() >= 2;
  }

  static List<String> codes(List<Party> parties) {
    return parties.stream().flatMap(p -> p.code().stream()).distinct().toList();
  }
}
