package org.readout.core.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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
  /** Sentences with more tokens are cut: the tagger's time grows with length and no such sentence is prose. */
  private static final int MOST_TOKENS = 400;

  /** What ends in a full stop without ending a sentence. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?:^|[\\s(\"])(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Gen|Lt|Col|Maj|Adm|Sen|Rep|Gov|Prof|Hon|No|Nos|vs|Inc|Ltd|Co|Corp|Sec|Amb|Brig|Capt|H\\.E|U\\.S|U\\.N|U\\.K|D\\.C|[A-Z])\\.$");

  private static final Pattern GOES_ON = Pattern.compile("^[a-z,;)].*", Pattern.DOTALL);

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
      if (block.role().running()) {
        for (Span span : split(block.span().of(text))) {
          found.add(sentence(span.shift(block.span().start()), text));
        }
      }
    }
    return found;
  }

  private List<Span> split(String block) {
    List<Span> spans = new ArrayList<>();
    for (opennlp.tools.util.Span raw : sentences.sentPosDetect(block)) {
      Span span = new Span(raw.getStart(), raw.getEnd());
      int last = spans.size() - 1;
      if (last >= 0 && oneSentence(spans.get(last).of(block), span.of(block))) {
        spans.set(last, spans.get(last).cover(span));
      } else {
        spans.add(span);
      }
    }
    return spans;
  }

  private static boolean oneSentence(String before, String after) {
    return ABBREVIATED.matcher(before).find() || GOES_ON.matcher(after).matches();
  }

  private Sentence sentence(Span span, String text) {
    String words = span.of(text);
    opennlp.tools.util.Span[] raw = tokens.tokenizePos(words);
    List<Span> spans = new ArrayList<>();
    for (opennlp.tools.util.Span one : raw) {
      cut(new Span(one.getStart(), one.getEnd()), words, spans);
    }
    join(spans, words);
    if (spans.size() > MOST_TOKENS) {
      spans = spans.subList(0, MOST_TOKENS);
    }
    String[] forms = spans.stream().map(s -> s.of(words)).toArray(String[]::new);
    String[] upos = tags.tag(forms);
    List<Token> made = new ArrayList<>(forms.length);
    for (int i = 0; i < forms.length; i++) {
      made.add(new Token(spans.get(i).shift(span.start()), forms[i], upos[i]));
    }
    return new Sentence(span, made);
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
