package org.readout.core.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.readout.core.document.Block;
import org.readout.core.document.Document;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;

/** Finds the sentences of a document's running text and their tokens with universal parts of speech (Apache OpenNLP). */
final class SentenceFinder {
  /** Sentences with more tokens or chars are cut: the tagger's time grows with length and no such sentence is prose. */
  private static final int MOST_TOKENS = 400;

  private static final int MOST_CHARS = 8_000;
  private static final int LONGEST_ABBREVIATION = 8;

  /** What ends in a full stop without ending a sentence. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?<![^\\s(\"])(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Gen|Lt|Col|Maj|Adm|Sen|Rep|Gov|Prof|Hon|No|Nos|vs|Inc|Ltd|Co|Corp|Sec|Amb|Brig|Capt|H\\.E|U\\.S|U\\.N|U\\.K|D\\.C|[A-Z])\\.$");

  private static final Pattern UNBROKEN = Pattern.compile("\\S{1000,}+");
  private static final Pattern GOES_ON = Pattern.compile("[a-z,;)]");

  private final ThreadSafeSentenceDetectorME sentences;
  private final ThreadSafeTokenizerME tokens;
  private final ThreadSafePOSTaggerME tags;

  SentenceFinder() {
    try {
      sentences = new ThreadSafeSentenceDetectorME(new SentenceModel(open("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")));
      tokens = new ThreadSafeTokenizerME(new TokenizerModel(open("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")));
      tags = new ThreadSafePOSTaggerME(new POSModel(open("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")));
    } catch (IOException e) {
      throw new UncheckedIOException("the language models on the class path cannot be read", e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = SentenceFinder.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("no " + resource + " on the class path");
    }
    return in;
  }

  /** The sentences of all blocks that run, in order. */
  List<Sentence> find(Document document) {
    String text = Normal.of(document.text());
    List<Sentence> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role().running() && block.span().start() < Document.MOST_READ) {
        for (Span stretch : stretches(new Span(block.span().start(), Math.min(block.span().end(), Document.MOST_READ)), text)) {
          for (Span span : split(stretch.of(text))) {
            sentences(span.shift(stretch.start()), text, found);
          }
        }
      }
    }
    return found;
  }

  /** What stands between runs of chars that no word is as long as. */
  private static List<Span> stretches(Span block, String text) {
    List<Span> stretches = new ArrayList<>();
    int from = block.start();
    Matcher run = UNBROKEN.matcher(text).region(block.start(), block.end());
    while (run.find()) {
      stretches.add(new Span(from, run.start()));
      from = run.end();
    }
    stretches.add(new Span(from, block.end()));
    return stretches.stream().map(stretch -> stretch.trim(text)).filter(stretch -> !stretch.isEmpty()).toList();
  }

  private List<Span> split(String block) {
    List<Span> spans = new ArrayList<>();
    for (opennlp.tools.util.Span raw : sentences.sentPosDetect(block)) {
      Span span = new Span(raw.getStart(), raw.getEnd());
      int last = spans.size() - 1;
      if (last >= 0 && span.end() - spans.get(last).start() <= MOST_CHARS && oneSentence(block, spans.get(last), span)) {
        spans.set(last, spans.get(last).cover(span));
      } else {
        shortened(block, span, spans);
      }
    }
    return spans;
  }

  /** Adds a sentence in parts short enough to be read, cut at spaces where there are any. */
  private static void shortened(String block, Span sentence, List<Span> spans) {
    int start = sentence.start();
    while (sentence.end() - start > MOST_CHARS) {
      int space = block.lastIndexOf(' ', start + MOST_CHARS);
      int end = space > start + MOST_CHARS / 2 ? space : start + MOST_CHARS;
      add(block, new Span(start, end), spans);
      start = end;
    }
    add(block, new Span(start, sentence.end()), spans);
  }

  private static void add(String block, Span sentence, List<Span> spans) {
    Span trimmed = sentence.trim(block);
    if (!trimmed.isEmpty()) {
      spans.add(trimmed);
    }
  }

  private static boolean oneSentence(String block, Span before, Span after) {
    Matcher end = ABBREVIATED.matcher(block).region(Math.max(before.start(), before.end() - LONGEST_ABBREVIATION), before.end()).useTransparentBounds(true);
    return end.find() || GOES_ON.matcher(block).region(after.start(), after.end()).lookingAt();
  }

  /** Adds a sentence; one of too many tokens as several. */
  private void sentences(Span span, String text, List<Sentence> found) {
    String words = span.of(text);
    opennlp.tools.util.Span[] raw = tokens.tokenizePos(words);
    List<Span> spans = new ArrayList<>();
    for (opennlp.tools.util.Span one : raw) {
      cut(new Span(one.getStart(), one.getEnd()), words, spans);
    }
    join(spans, words);
    for (int from = 0; from == 0 || from < spans.size(); from += MOST_TOKENS) {
      int to = Math.min(spans.size(), from + MOST_TOKENS);
      int start = from == 0 ? 0 : spans.get(from).start();
      int end = to == spans.size() ? words.length() : spans.get(to - 1).end();
      found.add(new Sentence(new Span(start, end).shift(span.start()), tagged(spans.subList(from, to), words, span.start())));
    }
  }

  private List<Token> tagged(List<Span> spans, String words, int shift) {
    String[] forms = spans.stream().map(s -> s.of(words)).toArray(String[]::new);
    String[] upos = tags.tag(forms);
    List<Token> made = new ArrayList<>(forms.length);
    for (int i = 0; i < forms.length; i++) {
      made.add(new Token(spans.get(i).shift(shift), forms[i], upos[i]));
    }
    return made;
  }

  /** Joins what the tokenizer cut at a hyphen inside a word: "high", "-", "level". */
  private static void join(List<Span> spans, String words) {
    for (int i = spans.size() - 2; i > 0; i--) {
      Span before = spans.get(i - 1);
      if (i + 1 >= spans.size()) {
        continue;
      }
      Span after = spans.get(i + 1);
      boolean hyphen = spans.get(i).length() == 1 && words.charAt(spans.get(i).start()) == '-' && before.end() == spans.get(i).start() && after.start() == spans.get(i).end();
      if (hyphen && Character.isLowerCase(words.charAt(before.start())) && Character.isLowerCase(words.charAt(after.start()))) {
        spans.set(i - 1, before.cover(after));
        spans.remove(i + 1);
        spans.remove(i);
      }
    }
  }

  private static void cutAt(Span token, int dash, String words, List<Span> into) {
    if (dash > token.start()) {
      cut(new Span(token.start(), dash), words, into);
    }
    into.add(new Span(dash, dash + 1));
    if (dash + 1 < token.end()) {
      cut(new Span(dash + 1, token.end()), words, into);
    }
  }

  /** Splits what the tokenizer leaves together: a quotation mark or bracket on a word, a possessive ending. */
  private static void cut(Span token, String words, List<Span> into) {
    int dash = words.indexOf('\u2014', token.start());
    if (token.length() > 1 && dash >= 0 && dash < token.end()) {
      cutAt(token, dash, words, into);
      return;
    }
    int start = token.start();
    int end = token.end();
    while (end - start > 1 && "\"([".indexOf(words.charAt(start)) >= 0) {
      into.add(new Span(start, start + 1));
      start++;
    }
    List<Span> tail = new ArrayList<>();
    while (end - start > 1 && "\")],;:".indexOf(words.charAt(end - 1)) >= 0) {
      tail.addFirst(new Span(end - 1, end));
      end--;
    }
    int apostrophe = words.lastIndexOf('\'', end - 1);
    if (apostrophe > start && end - apostrophe <= 2 && (end - apostrophe == 1 || words.charAt(end - 1) == 's')) {
      into.add(new Span(start, apostrophe));
      into.add(new Span(apostrophe, end));
    } else {
      into.add(new Span(start, end));
    }
    into.addAll(tail);
  }
}
