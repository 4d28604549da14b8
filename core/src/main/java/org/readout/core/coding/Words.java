package org.readout.core.coding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readout.core.ledger.Instrument;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Field;
import org.readout.core.ontology.Kind;
import org.readout.core.profile.ProfileReader;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;
import org.readout.core.text.Yaml;

/** Word lists by which an entry's field, instrument, condition, hedge and reservation are read. */
final class Words {
  private static final String FOLDER = "/org/readout/core/coding/";

  /** Words of one field. */
  record FieldWords(String field, List<String> words, String example) {}

  /** Words of one instrument type. */
  record InstrumentWords(String type, List<String> words, String example) {}

  /** Words that open a qualifier. */
  record Qualifier(String kind, List<String> opens, String example, String yields) {}

  /** Words of harm to another, with what they are found in and what they are not. */
  record Harm(List<String> words, List<String> examples, List<String> others) {}

  private record FieldRule(Field field, List<Pattern> patterns) {}

  private final List<FieldRule> fields = new ArrayList<>();
  private final List<Pattern> harm = patterns(harm().words());
  private final List<InstrumentWords> instruments = ProfileReader.resource(FOLDER + "instruments.yaml", new TypeReference<List<InstrumentWords>>() {});
  private final List<Qualifier> qualifiers = ProfileReader.resource(FOLDER + "qualifiers.yaml", new TypeReference<List<Qualifier>>() {});

  Words() {
    for (FieldWords rule : fieldWords()) {
      fields.add(new FieldRule(Field.valueOf(rule.field().toUpperCase(Locale.ROOT)), patterns(rule.words())));
    }
  }

  private static List<Pattern> patterns(List<String> words) {
    List<Pattern> patterns = new ArrayList<>();
    for (String word : words) {
      String quoted = word.endsWith("*") ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\w*" : Pattern.quote(word);
      patterns.add(Pattern.compile("(?<![\\w])" + quoted + "(?![\\w])"));
    }
    return patterns;
  }

  static Harm harm() {
    return Yaml.read(Words.class, "harm.yaml", Harm.class);
  }

  /** Whether the words tell of harm to another. */
  boolean harm(String evidence) {
    String plain = Normal.of(evidence).toLowerCase(Locale.ROOT);
    return harm.stream().anyMatch(word -> word.matcher(plain).find());
  }

  static List<FieldWords> fieldWords() {
    return ProfileReader.resource(FOLDER + "fields.yaml", new TypeReference<List<FieldWords>>() {});
  }

  List<Qualifier> qualifiers() {
    return qualifiers;
  }

  List<InstrumentWords> instruments() {
    return instruments;
  }

  /**
   * The field that most words speak of, those of the evidence counting three times those of its sentence; diplomacy
   * for meetings, visits and where none does, security for attacks.
   */
  Field field(String evidence, String sentence, Act act) {
    if (act.kind() == Kind.CONSULTATION || act == Act.INVITE) {
      return Field.DIPLOMACY;
    }
    if (act == Act.ATTACK) {
      return Field.SECURITY;
    }
    String plain = Normal.of(evidence).toLowerCase(Locale.ROOT);
    String around = Normal.of(sentence).toLowerCase(Locale.ROOT);
    Field best = act.kind() == Kind.INCIDENT ? Field.JUSTICE : Field.DIPLOMACY;
    int most = 0;
    for (FieldRule rule : fields) {
      int count = rule.patterns().stream().mapToInt(p -> p.matcher(plain).find() ? 3 : p.matcher(around).find() ? 1 : 0).sum();
      if (count > most) {
        most = count;
        best = rule.field();
      }
    }
    return best;
  }

  /** The instrument the words name, at this stage. */
  Optional<Instrument> instrument(String text, String stage) {
    String plain = Normal.of(text).toLowerCase(Locale.ROOT);
    for (InstrumentWords rule : instruments) {
      for (String word : rule.words()) {
        if (Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(plain).find()) {
          return Optional.of(new Instrument(rule.type(), stage));
        }
      }
    }
    return Optional.empty();
  }

  /** The words of that kind of qualifier within {@code within}, if there are any. */
  Optional<Span> qualifier(String kind, String document, Span within) {
    String plain = Normal.of(within.of(document)).toLowerCase(Locale.ROOT);
    for (Qualifier qualifier : qualifiers) {
      for (String opening : qualifier.opens()) {
        int at = qualifier.kind().equals(kind) ? indexOfWord(plain, opening) : -1;
        if (at >= 0) {
          int end = opening.endsWith(" ") ? clauseEnd(plain, at + opening.length()) : at + opening.length();
          return Optional.of(new Span(within.start() + at, within.start() + end).trim(document));
        }
      }
    }
    return Optional.empty();
  }

  private static int indexOfWord(String text, String word) {
    int at = text.indexOf(word);
    while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at = text.indexOf(word, at + 1);
    }
    return at;
  }

  private static int clauseEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (",;.\u2014".indexOf(text.charAt(i)) >= 0 && (i + 1 >= text.length() || text.charAt(i + 1) == ' ')) {
        return i;
      }
    }
    return text.length();
  }
}
