package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.readout.core.reading.Inflection.Ending;

/** Mends what the tagger often gets wrong in diplomatic prose, from the words around. */
final class Retagger {
  private static final Set<String> BEFORE_ADJECTIVE = Set.of("DET", "VERB", "ADJ", "PART");
  private static final Set<String> NOMINAL = Set.of("NOUN", "ADJ", "PROPN");
  private static final Set<String> OBJECT = Set.of("NOUN", "ADJ", "PROPN", "DET", "PRON", "NUM");
  private static final Set<String> MODAL = Set.of("will", "would", "shall", "to", "should", "must");

  private final Lexicon lexicon;

  Retagger(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The sentence with tags mended; what {@code names} hold is a proper noun. */
  Sentence mend(Sentence sentence, List<Name> names) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean named = names.stream().anyMatch(n -> n.type() != Name.Type.ORGAN && n.type() != Name.Type.TITLE && n.type() != Name.Type.ADJECTIVE && n.span().contains(token.span()));
      String tag = named && !token.is("ADP") && !token.is("DET") ? "PROPN" : tag(tokens, i);
      if (!tag.equals(tokens.get(i).tag())) {
        tokens.set(i, new Token(tokens.get(i).span(), tokens.get(i).text(), tag));
      }
    }
    return new Sentence(sentence.span(), tokens);
  }

  private String tag(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String word = token.lower();
    String before = i > 0 ? tokens.get(i - 1).tag() : "";
    String after = i + 1 < tokens.size() ? tokens.get(i + 1).tag() : "";
    if ((word.equals("'s") || word.equals("'")) && NOMINAL.contains(before) && !token.is("AUX")) {
      return "PART";
    }
    if (word.length() > 1 && word.startsWith("-") && Character.isLetter(word.charAt(1))) {
      return "ADJ";
    }
    if (i == 0 && token.is("VERB") && after.equals("VERB") && Character.isUpperCase(token.text().charAt(0)) && lexicon.form(word).isEmpty()) {
      return "PROPN";
    }
    boolean past = lexicon.form(word).filter(f -> f.ending() == Ending.PAST).isPresent();
    if (token.is("ADJ") && past && (before.equals("PROPN") || i > 0 && tokens.get(i - 1).is("PRON")) && tokens.stream().limit(i).noneMatch(t -> t.is("VERB") || t.is("AUX"))) {
      return "VERB";
    }
    if (token.is("INTJ") && lexicon.form(word).isPresent() && (before.equals("PRON") || before.equals("ADV") || before.equals("NOUN") || before.equals("PROPN"))) {
      return "VERB";
    }
    if (token.is("VERB") && i > 0 && tokens.get(i - 1).lower().matches("'s|'|its|their|our|his|her") && !shape(word) && !after.equals("DET")) {
      return "NOUN";
    }
    if (token.is("PROPN") && token.text().equals(word) && !lexicon.noun(word).isEmpty()) {
      return "NOUN";
    }
    if (token.text().equals("IT") && NOMINAL.contains(after)) {
      return "PROPN";
    }
    if (token.is("VERB") && attributive(tokens, i, before, after)) {
      return "ADJ";
    }
    if (!token.is("VERB") && !token.is("PROPN") && !token.is("DET") && !token.is("AUX") && !token.is("PRON") && verbInSeries(tokens, i, after)) {
      return "VERB";
    }
    if (token.is("NOUN") && predicateWithTo(tokens, i)) {
      return "VERB";
    }
    return token.tag();
  }

  /** "their shared commitment", "pledged continued support". */
  private boolean attributive(List<Token> tokens, int i, String before, String after) {
    String word = tokens.get(i).lower();
    boolean past = word.endsWith("ed");
    boolean shape = shape(word);
    boolean possessive = i > 0 && tokens.get(i - 1).lower().matches("its|their|his|her|our|'s|'");
    boolean afterVerb = before.equals("VERB") && past && i > 0 && !tokens.get(i - 1).lower().matches("be|been|being");
    boolean place = before.equals("DET") || before.equals("ADJ") && past || possessive || afterVerb || before.equals("ADP") && past;
    return shape && (NOMINAL.contains(after) || after.equals("NUM") && past) && BEFORE_ADJECTIVE.contains(before.equals("ADP") || possessive ? "DET" : before) && place;
  }

  private static boolean shape(String word) {
    return word.endsWith("ed") || word.endsWith("ing");
  }

  /** "will support X, facilitate Y, and increase Z". */
  private boolean verbInSeries(List<Token> tokens, int i, String after) {
    if (i == 0 || !OBJECT.contains(after) || lexicon.form(tokens.get(i).lower()).filter(f -> f.ending() == Ending.BASE).isEmpty()) {
      return false;
    }
    Token before = tokens.get(i - 1);
    if (!before.text().equals(",") && !before.is("CCONJ")) {
      return false;
    }
    return tokens.subList(0, i).stream().anyMatch(t -> MODAL.contains(t.lower()));
  }

  /** "this group aims to harness". */
  private boolean predicateWithTo(List<Token> tokens, int i) {
    boolean third = lexicon.form(tokens.get(i).lower()).filter(f -> f.ending() == Ending.S).isPresent();
    if (!third || i == 0 || i + 2 >= tokens.size() || !tokens.get(i + 1).lower().equals("to")) {
      return false;
    }
    boolean subject = tokens.get(i - 1).is("NOUN") || tokens.get(i - 1).is("PROPN");
    boolean infinitive = tokens.get(i + 2).is("VERB") || lexicon.form(tokens.get(i + 2).lower()).filter(f -> f.ending() == Ending.BASE).isPresent();
    return subject && infinitive && tokens.stream().limit(i).noneMatch(t -> t.is("VERB"));
  }
}
