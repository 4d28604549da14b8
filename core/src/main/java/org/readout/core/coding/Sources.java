package org.readout.core.coding;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.core.discourse.Voice;
import org.readout.core.discourse.Wording;
import org.readout.core.document.Genre;
import org.readout.core.ledger.Party;
import org.readout.core.reading.Attribution;
import org.readout.core.reading.Reading;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;

/** Settles whose words an entry's evidence is in and who is said to have said it. */
final class Sources {
  private static final Pattern RELEASED =
      Pattern.compile("(?:joint statement|statement|readout|communiqu[eé]|press release|fact sheet)\\s+(?:that was\\s+)?(?:released|issued|published|put out|from)?(?:\\s+on \\w+)?\\s*(?:by|from)\\s+((?:the\\s+)?[\\p{Lu}][\\w'’]*(?:\\s+(?:[\\p{Lu}][\\w'’]*|of|foreign|ministry|office|affairs|for))*)");

  /**
   * @param attributedTo speakers other than the actor and publisher
   * @param wording whose words
   * @param voice which side's text
   */
  record Telling(List<Party> attributedTo, Wording wording, Voice voice) {}

  private final Reading reading;
  private final PartyFinder parties;
  private final String plain;
  private final BitSet odd;
  private final BitSet lines;

  Sources(Reading reading, PartyFinder parties) {
    this.reading = reading;
    this.parties = parties;
    this.plain = Normal.of(reading.document().text());
    this.odd = odd(plain);
    this.lines = lineEnds(plain);
  }

  /** Whose text this is or retells, in the text's own words; for an official text its publisher. */
  Optional<String> releasedBy() {
    Matcher matcher = RELEASED.matcher(reading.document().text());
    if (!reading.document().genre().official() && matcher.find()) {
      return Optional.of(matcher.group(1));
    }
    return reading.document().genre().official() ? reading.document().publisher() : Optional.empty();
  }

  /** The code of whoever is said to say what stands at {@code evidence}; none where several say it together. */
  Optional<String> speaker(Span evidence) {
    return attribution(evidence).or(() -> quoted(evidence) ? nearest(evidence) : Optional.empty()).flatMap(Attribution::source).map(s -> Coder.codes(parties.subject(s))).filter(codes -> codes.size() == 1).map(List::getFirst);
  }

  /** Who spoke last before quoted words, or right after them in their paragraph. */
  private Optional<Attribution> nearest(Span evidence) {
    int end = plain.indexOf('\n', evidence.end());
    Optional<Attribution> after = reading.attributions().stream().filter(a -> a.cue().start() >= evidence.end() && (end < 0 || a.cue().start() < end)).findFirst();
    Optional<Attribution> before = reading.attributions().stream().filter(a -> a.cue().end() <= evidence.start() && evidence.start() - a.cue().end() < 700).reduce((x, y) -> y);
    return before.filter(a -> plain.lastIndexOf('\n', evidence.start()) <= a.cue().start() || after.isEmpty()).or(() -> after);
  }

  private Optional<Attribution> attribution(Span evidence) {
    return reading.attributions().stream().filter(a -> a.contents().stream().anyMatch(c -> c.overlap(evidence) * 2 > evidence.length())).findFirst();
  }

  Telling of(Span evidence, Roles.Cast cast) {
    boolean quoted = quoted(evidence);
    Genre genre = reading.document().genre();
    Wording wording = quoted ? Wording.DIRECT_QUOTE : genre.official() ? Wording.OFFICIAL_TEXT : Wording.PARAPHRASE;
    List<Party> said = attribution(evidence).flatMap(Attribution::source).map(parties::subject).orElse(List.of());
    List<String> speakers = Coder.codes(said);
    List<String> actors = Coder.codes(cast.actors());
    return new Telling(speakers.isEmpty() || actors.containsAll(speakers) && said.stream().noneMatch(p -> p.role().isPresent()) ? List.of() : said, wording, voice(genre, speakers, actors, Coder.codes(cast.recipients())));
  }

  private Voice voice(Genre genre, List<String> speakers, List<String> actors, List<String> recipients) {
    if (parties.joint()) {
      return Voice.JOINT;
    }
    List<String> telling = genre.official() ? homeCodes() : speakers;
    if (telling.isEmpty()) {
      return genre.official() ? Voice.ACTOR : Voice.REPORTER;
    }
    if (actors.stream().anyMatch(telling::contains)) {
      return Voice.ACTOR;
    }
    return recipients.stream().anyMatch(telling::contains) ? Voice.BENEFICIARY : Voice.THIRD_PARTY;
  }

  private List<String> homeCodes() {
    return parties.home().map(List::of).orElse(List.of());
  }

  /** Whether most of the evidence stands between quotation marks of its paragraph. */
  private boolean quoted(Span evidence) {
    int paragraph = lines.previousSetBit(evidence.start());
    boolean open = paragraph >= 0 && odd.get(paragraph);
    int inside = 0;
    for (int i = evidence.start(); i < evidence.end(); i++) {
      inside += odd.get(i) != open && plain.charAt(i) != '"' ? 1 : 0;
    }
    return inside * 2 >= evidence.length();
  }

  private static BitSet lineEnds(String text) {
    BitSet ends = new BitSet(text.length());
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      ends.set(at);
    }
    return ends;
  }

  /** The chars before which, themselves counted, an odd number of quotation marks stands. */
  private static BitSet odd(String text) {
    BitSet odd = new BitSet(text.length());
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      open ^= text.charAt(i) == '"';
      odd.set(i, open);
    }
    return odd;
  }
}
