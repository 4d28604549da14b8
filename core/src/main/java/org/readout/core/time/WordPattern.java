package org.readout.core.time;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pattern over words: {@code word} a lower-case word or sign, {@code CLASS} a class of the lexicon, {@code x?}
 * optional, {@code ( a b | c )} one of several, {@code ~x} with nothing before it, {@code $name} another pattern.
 */
final class WordPattern {
  private final Node root;
  private final Set<String> names = new HashSet<>();
  private final boolean single;

  private WordPattern(Node root) {
    this.root = root;
    root.names(names);
    this.single = root.least() < 2;
  }

  /** IllegalArgumentException naming the pattern if it does not hold together. */
  static WordPattern of(String pattern, Map<String, String> named) {
    String expanded = pattern;
    for (int depth = 0; expanded.contains("$"); depth++) {
      for (Map.Entry<String, String> name : named.entrySet()) {
        expanded = expanded.replaceAll("\\$" + name.getKey() + "(?![a-z])", "( " + name.getValue().replace("$", "\\$") + " )");
      }
      if (depth > 8) {
        throw new IllegalArgumentException("pattern '" + pattern + "' names an unknown or circular pattern");
      }
    }
    Parser parser = new Parser(expanded.replace(")?", " )? ").replace("(", " ( ").replaceAll("\\)(?!\\?)", " ) ").trim().split("\\s+"));
    Node root = parser.alternatives();
    if (parser.at != parser.parts.length) {
      throw new IllegalArgumentException("pattern '" + pattern + "' has an unmatched bracket");
    }
    return new WordPattern(root);
  }

  /** One past the last word of the match that starts at word {@code at}, or −1; the classes met go to {@code bound}. */
  int match(List<Word> words, int at, Bound bound) {
    return root.match(words, at, bound, end -> end);
  }

  /** Words and classes a match can start with. */
  Set<String> firsts() {
    Set<String> firsts = new HashSet<>();
    root.firsts(firsts);
    return firsts;
  }

  /** Whether a match can start at word {@code at}, by the look of the word after it. */
  boolean possible(List<Word> words, int at) {
    if (single) {
      return true;
    }
    if (at + 1 >= words.size()) {
      return false;
    }
    Word next = words.get(at + 1);
    if (names.contains(next.lower())) {
      return true;
    }
    for (String name : next.classes().keySet()) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private interface Rest {
    int match(int at);
  }

  private sealed interface Node {
    int match(List<Word> words, int at, Bound bound, Rest rest);

    /** Adds what it can start with; says whether it can be empty. */
    boolean firsts(Set<String> into);

    /** Adds all words and classes it names. */
    void names(Set<String> into);

    /** Words in its shortest match. */
    int least();
  }

  private record One(String name, boolean isClass, boolean tight) implements Node {
    @Override
    public int match(List<Word> words, int at, Bound bound, Rest rest) {
      if (at >= words.size() || tight && !words.get(at).tight()) {
        return -1;
      }
      Word word = words.get(at);
      if (!isClass) {
        return word.lower().equals(name) ? rest.match(at + 1) : -1;
      }
      String value = word.classes().get(name);
      if (value == null) {
        return -1;
      }
      int size = bound.size();
      bound.push(name, value);
      int end = rest.match(at + 1);
      if (end < 0) {
        bound.cut(size);
      }
      return end;
    }

    @Override
    public void names(Set<String> into) {
      into.add(name);
    }

    @Override
    public int least() {
      return 1;
    }

    @Override
    public boolean firsts(Set<String> into) {
      into.add(name);
      return false;
    }
  }

  private record Perhaps(Node node) implements Node {
    @Override
    public int match(List<Word> words, int at, Bound bound, Rest rest) {
      int end = node.match(words, at, bound, rest);
      return end < 0 ? rest.match(at) : end;
    }

    @Override
    public void names(Set<String> into) {
      node.names(into);
    }

    @Override
    public int least() {
      return 0;
    }

    @Override
    public boolean firsts(Set<String> into) {
      node.firsts(into);
      return true;
    }
  }

  private record Either(List<Node> nodes) implements Node {
    @Override
    public int match(List<Word> words, int at, Bound bound, Rest rest) {
      for (Node node : nodes) {
        int end = node.match(words, at, bound, rest);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }

    @Override
    public void names(Set<String> into) {
      nodes.forEach(node -> node.names(into));
    }

    @Override
    public int least() {
      return nodes.stream().mapToInt(Node::least).min().orElse(0);
    }

    @Override
    public boolean firsts(Set<String> into) {
      boolean empty = false;
      for (Node node : nodes) {
        empty |= node.firsts(into);
      }
      return empty;
    }
  }

  private record Row(List<Node> nodes) implements Node {
    @Override
    public int match(List<Word> words, int at, Bound bound, Rest rest) {
      return from(0, words, at, bound, rest);
    }

    private int from(int index, List<Word> words, int at, Bound bound, Rest rest) {
      if (index == nodes.size()) {
        return rest.match(at);
      }
      return nodes.get(index).match(words, at, bound, next -> from(index + 1, words, next, bound, rest));
    }

    @Override
    public void names(Set<String> into) {
      nodes.forEach(node -> node.names(into));
    }

    @Override
    public int least() {
      return nodes.stream().mapToInt(Node::least).sum();
    }

    @Override
    public boolean firsts(Set<String> into) {
      for (Node node : nodes) {
        if (!node.firsts(into)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final class Parser {
    private final String[] parts;
    private int at;

    Parser(String[] parts) {
      this.parts = parts;
    }

    Node alternatives() {
      List<Node> options = new ArrayList<>();
      List<Node> row = new ArrayList<>();
      while (at < parts.length && !parts[at].startsWith(")")) {
        if (parts[at].equals("|")) {
          options.add(new Row(List.copyOf(row)));
          row.clear();
          at++;
        } else {
          row.add(element());
        }
      }
      options.add(new Row(List.copyOf(row)));
      return options.size() == 1 ? options.getFirst() : new Either(List.copyOf(options));
    }

    private Node element() {
      String part = parts[at++];
      if (part.equals("(")) {
        Node inner = alternatives();
        if (at >= parts.length) {
          throw new IllegalArgumentException("pattern lacks a closing bracket: " + String.join(" ", parts));
        }
        return parts[at++].equals(")?") ? new Perhaps(inner) : inner;
      }
      boolean optional = part.length() > 1 && part.endsWith("?");
      boolean tight = part.length() > 1 && part.startsWith("~");
      String name = part.substring(tight ? 1 : 0, part.length() - (optional ? 1 : 0));
      Node one = new One(name, Character.isUpperCase(name.charAt(0)), tight);
      return optional ? new Perhaps(one) : one;
    }
  }
}
