package org.readout.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells the language of a text: ISO 639-1, or {@code und} where the text is too short to tell. */
public final class Language {
  /** Not known. */
  public static final String UNDETERMINED = "und";

  private static final String ENGLISH = "en";
  private static final int READ = 1500;
  private static final int FEWEST_LETTERS = 12;
  private static final String MODEL = "/langdetect-183.bin";

  /** Loaded when first needed. The model is immutable; a detector is not shared. */
  private static final class Model {
    static final LanguageDetectorModel DETECTOR = read();
    static final Map<String, String> TWO_LETTERS = Stream.of(Locale.getISOLanguages())
        .collect(Collectors.toMap(code -> Locale.of(code).getISO3Language(), Function.identity(), (first, second) -> first));

    private static LanguageDetectorModel read() {
      try (InputStream in = Objects.requireNonNull(Language.class.getResourceAsStream(MODEL), MODEL)) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(MODEL, e);
      }
    }
  }

  private Language() {}

  /** The language of a text. */
  public static String of(String text) {
    String head = text.length() > READ ? text.substring(0, READ) : text;
    int letters = 0;
    int foreign = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        foreign += c > 127 ? 1 : 0;
      }
    }
    if (letters < FEWEST_LETTERS) {
      return UNDETERMINED;
    }
    double common = foreign * 20 > letters ? 0 : (double) WordList.ENGLISH.countIn(head) / Math.max(1, spaces(head) + 1);
    if (common >= 0.2) {
      return ENGLISH;
    }
    String code = new LanguageDetectorME(Model.DETECTOR).predictLanguage(head).getLang();
    String found = code.equals("cmn") ? "zh" : Model.TWO_LETTERS.getOrDefault(code, code);
    return common >= 0.05 && !found.equals(ENGLISH) && head.length() < 300 ? ENGLISH : found;
  }

  private static int spaces(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == ' ' ? 1 : 0;
    }
    return count;
  }
}
