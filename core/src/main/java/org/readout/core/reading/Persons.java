package org.readout.core.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.core.actor.Sector;
import org.readout.core.document.Document;
import org.readout.core.text.Span;

/**
 * Who the people of a document are, learnt from how it introduces them: "Pakistani President Asif Ali Zardari",
 * "President Ashraf Ghani of Afghanistan", "the President of Guatemala, Alejandro Giammattei". A later bare surname
 * then names the same person.
 */
public final class Persons {
  /** Somebody introduced: by whom sent, under what full name. */
  private record Person(String code, String name) {}

  private final String text;
  private final Optional<String> home;
  private final Map<String, Person> bySurname = new HashMap<>();
  private final Map<String, String> lastOfTitle = new HashMap<>();

  private Persons(Document document, Optional<String> home) {
    this.text = document.text();
    this.home = home;
  }

  /**
   * Learns who is who from a document's sentences and the names in them.
   *
   * @param home code of the state whose own text the document is, whose offices need no naming in it
   */
  public static Persons of(Document document, List<Sentence> sentences, List<Name> names, Optional<String> home) {
    Persons persons = new Persons(document, home);
    Lookup lookup = new Lookup(sentences, names);
    sentences.forEach(s -> persons.learn(s, lookup.namesIn(s.span())));
    return persons;
  }

  /** The names and, in order with them, the bare surnames and first names of those whom the document introduces. */
  List<Name> complete(List<Sentence> sentences, List<Name> names) {
    Lookup lookup = new Lookup(sentences, names);
    List<Name> all = new ArrayList<>(names);
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        Person person = Character.isUpperCase(token.text().codePointAt(0)) ? bySurname.get(token.text()) : null;
        if (person != null && lookup.nameAt(token.span()).isEmpty()) {
          all.add(new Name(token.span(), Name.Type.PERSON, Optional.of(person.code()), Optional.of(person.name()), Optional.of(Sector.GOV)));
        }
      }
    }
    all.sort(Comparator.comparingInt(n -> n.span().start()));
    return all;
  }

  /** The code whose office a bare title means: the home state's, or that of its last named holder. */
  public Optional<String> title(String label) {
    return home.or(() -> Optional.ofNullable(lastOfTitle.get(label)));
  }

  /** The code of the last named holder of an office other than the home state's. */
  public Optional<String> titleAbroad(String label) {
    return Optional.ofNullable(lastOfTitle.get(label));
  }

  private void learn(Sentence sentence, List<Name> names) {
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      if (name.type() == Name.Type.PERSON && name.code().isPresent()) {
        remember(name.span().of(text), name.code(), name.role());
      } else if (name.type() == Name.Type.TITLE) {
        office(sentence, names, i);
      }
    }
  }

  private void office(Sentence sentence, List<Name> names, int i) {
    Name title = names.get(i);
    Optional<String> owner = ownerBefore(names, i);
    Span holder = properAfter(sentence, title.span().end());
    int after = holder.isEmpty() ? title.span().end() : holder.end();
    Optional<String> ownerAfter = ownerAfter(names, after);
    if (holder.isEmpty() && ownerAfter.isPresent()) {
      holder = properAfter(sentence, afterComma(names, after));
    }
    Optional<String> known = names.stream().filter(n -> n.type() == Name.Type.PERSON && n.span().start() >= title.span().end() && n.span().start() <= title.span().end() + 2).findFirst().flatMap(Name::code);
    Optional<String> code = known.or(() -> owner).or(() -> ownerAfter).or(() -> home);
    code.filter(c -> !home.equals(Optional.of(c))).ifPresent(c -> lastOfTitle.put(title.role().orElse(""), c));
    if (holder.isEmpty() && code.isPresent()) {
      holder = properBeforeComma(sentence, names, i);
    }
    if (holder.isEmpty() && code.isPresent() && text.startsWith(", ", title.span().end())) {
      holder = properAfter(sentence, title.span().end() + 2);
    }
    if (!holder.isEmpty()) {
      remember(holder.of(text), code, title.role());
    }
  }

  /** The state named just before a title: "Pakistani", "Pakistan's", perhaps with other titles between. */
  private Optional<String> ownerBefore(List<Name> names, int i) {
    int edge = names.get(i).span().start();
    for (int j = i - 1; j >= 0 && j >= i - 3; j--) {
      Name before = names.get(j);
      String gap = text.substring(before.span().end(), Math.max(before.span().end(), edge));
      if (before.code().isPresent() && before.type() != Name.Type.PERSON && !gap.matches(".*[.,;].*") && gap.length() < 40 && gap.split("\\s+").length <= 5 && !gap.matches(".*\\b(to|with|by|that|for|in|met|meets|told|and)\\b.*")) {
        return before.code();
      }
      if (before.type() != Name.Type.TITLE && before.type() != Name.Type.ORGAN) {
        return Optional.empty();
      }
      edge = before.span().start();
    }
    return Optional.empty();
  }

  /** The state named just after: "of Afghanistan", "of the Republic of Korea". */
  private Optional<String> ownerAfter(List<Name> names, int from) {
    for (Name name : names) {
      if (name.span().start() >= from && name.code().isPresent() && name.type() != Name.Type.PERSON) {
        String gap = text.substring(from, name.span().start());
        return gap.matches("\\s+(of|from|for)\\s+(the\\s+)?(\\p{Lu}\\w+\\s+of\\s+)?(the\\s+)?") ? name.code() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The capitalised words before a comma that this office explains: "Zhao Lijian, the deputy Chinese ambassador". */
  private Span properBeforeComma(Sentence sentence, List<Name> names, int i) {
    int edge = i > 0 && names.get(i - 1).type() != Name.Type.PERSON && names.get(i).span().start() - names.get(i - 1).span().end() < 12 ? names.get(i - 1).span().start() : names.get(i).span().start();
    List<Token> before = sentence.tokens().stream().filter(t -> t.span().end() <= edge).toList();
    int k = before.size() - 1;
    while (k >= 0 && (before.get(k).is("DET") || before.get(k).is("ADJ") || before.get(k).lower().matches("deputy|former|then"))) {
      k--;
    }
    if (k < 1 || !before.get(k).text().equals(",")) {
      return new Span(edge, edge);
    }
    int end = before.get(k - 1).span().end();
    int start = end;
    for (int j = k - 1; j >= 0 && before.get(j).is("PROPN"); j--) {
      start = before.get(j).span().start();
    }
    return new Span(start, end);
  }

  private int afterComma(List<Name> names, int from) {
    int end = names.stream().filter(n -> n.span().start() >= from).findFirst().map(n -> n.span().end()).orElse(from);
    return text.startsWith(", ", end) ? end + 2 : end;
  }

  /** The run of capitalised words that starts right after {@code from}, as a span; empty if there is none. */
  private Span properAfter(Sentence sentence, int from) {
    int start = -1;
    int end = -1;
    for (Token token : sentence.tokens()) {
      if (token.span().start() < from) {
        continue;
      }
      boolean name = Character.isUpperCase(token.text().codePointAt(0)) && !token.is("PRON") && !token.is("DET") && !token.is("AUX") || token.text().equals("-") && start >= 0 || start >= 0 && token.text().matches("al|bin|ibn|de|da|van|von|der|del|el|-ul-|ul|Jr\\.?|ur");
      boolean near = start < 0 ? token.span().start() <= from + 2 : token.span().start() <= end + 1;
      if (!name || !near) {
        break;
      }
      start = start < 0 ? token.span().start() : start;
      end = token.span().end();
    }
    return start < 0 ? new Span(from, from) : new Span(start, end);
  }

  private void remember(String name, Optional<String> code, Optional<String> role) {
    if (code.isEmpty()) {
      return;
    }
    String[] words = name.replaceAll("[,']?\\s*(Jr\\.?|Sr\\.?|II|III)$", "").split("\\s+");
    Person person = new Person(code.get(), name);
    String last = words[words.length - 1];
    if (last.length() > 1) {
      bySurname.putIfAbsent(last, person);
    }
    if (words.length > 1 && words[0].length() > 1) {
      bySurname.putIfAbsent(words[0], person);
    }
    if (words.length == 3 && last.length() > 2) {
      bySurname.putIfAbsent(words[1], person);
    }
    role.ifPresent(r -> {
      if (!home.equals(code)) {
        lastOfTitle.put(r, code.get());
      }
    });
  }
}
