package org.readout.core.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The rules of this package, read once from its resources {@code furniture.yaml} and {@code words.yaml}. */
final class Rules {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private record Line(String kind, String about, String pattern, List<String> examples, List<String> counterexamples) {
    PageRule rule() {
      return new PageRule(PageRule.Kind.valueOf(kind), about, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          examples, counterexamples);
    }
  }

  private static final class Page {
    static final List<PageRule> ALL = read("furniture.yaml", new TypeReference<List<Line>>() {}).stream().map(Line::rule).toList();
    static final Map<PageRule.Kind, List<PageRule>> BY_KIND = byKind();

    private static Map<PageRule.Kind, List<PageRule>> byKind() {
      Map<PageRule.Kind, List<PageRule>> byKind = new EnumMap<>(PageRule.Kind.class);
      for (PageRule.Kind kind : PageRule.Kind.values()) {
        byKind.put(kind, ALL.stream().filter(rule -> rule.kind() == kind).toList());
      }
      return byKind;
    }
  }

  private static final class Words {
    static final List<WordList.Entry> ALL = read("words.yaml", new TypeReference<List<WordList.Entry>>() {});
  }

  private Rules() {}

  static List<PageRule> page() {
    return Page.ALL;
  }

  static List<WordList.Entry> words() {
    return Words.ALL;
  }

  /** Whether a rule of that kind fits the text. */
  static boolean fits(PageRule.Kind kind, String text) {
    for (PageRule rule : Page.BY_KIND.getOrDefault(kind, List.of())) {
      if (rule.fits(text)) {
        return true;
      }
    }
    return false;
  }

  private static <T> List<T> read(String resource, TypeReference<List<T>> type) {
    try (InputStream in = Objects.requireNonNull(Rules.class.getResourceAsStream(resource), resource)) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
