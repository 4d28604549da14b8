package org.readout.eval.timex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.core.text.Span;
import org.readout.eval.measure.BenchFile;

/**
 * Texts with their time expressions, read from tab-separated BIO lines {@code token, tag, value}; an empty line ends a
 * sentence and {@code *!-DCTVALUE="date"-!*} begins a document.
 */
public final class TimexCorpus {
  private static final Pattern DATE = Pattern.compile("\\*!-DCTVALUE=\"(\\d{4}-\\d{2}-\\d{2})\"-!\\*");

  /**
   * A sentence.
   *
   * @param date of its document
   * @param text tokens set as prose
   * @param times its expressions
   */
  public record Line(Optional<LocalDate> date, String text, List<Key> times) {
    public Line {
      times = List.copyOf(times);
    }
  }

  /**
   * An expression of the key.
   *
   * @param span in chars of the line's text
   * @param type TIMEX3 type
   * @param value TIMEX3 value
   */
  public record Key(Span span, String type, String value) {}

  private TimexCorpus() {}

  /** The sentences of a file, gzipped where its name ends in {@code .gz}. UncheckedIOException naming the file. */
  public static List<Line> read(Path tsv) {
    try (BufferedReader reader = BenchFile.lines(tsv)) {
      return lines(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(tsv.toString(), e);
    }
  }

  private static List<Line> lines(List<String> rows) {
    List<Line> lines = new ArrayList<>();
    Optional<LocalDate> date = Optional.empty();
    Setting setting = new Setting();
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      Matcher marker = DATE.matcher(cells[0]);
      if (marker.matches() || row.isBlank()) {
        setting.close(date).ifPresent(lines::add);
        setting = new Setting();
        date = marker.matches() ? Optional.of(LocalDate.parse(marker.group(1))) : date;
      } else if (cells.length >= 3) {
        setting.add(cells[0], cells[1], cells[2]);
      }
    }
    setting.close(date).ifPresent(lines::add);
    return lines;
  }

  /** A sentence being put together from tokens. */
  private static final class Setting {
    private final StringBuilder text = new StringBuilder();
    private final List<Key> times = new ArrayList<>();
    private boolean open;

    void add(String token, String tag, String value) {
      boolean glued = text.isEmpty() || token.matches("[,.;:!?%)]|'s|'") || text.charAt(text.length() - 1) == '(';
      if (!glued) {
        text.append(' ');
      }
      Span span = new Span(text.length(), text.length() + token.length());
      text.append(token);
      if (tag.startsWith("B-")) {
        times.add(new Key(span, tag.substring(2), value));
      } else if (tag.startsWith("I-") && open) {
        Key last = times.removeLast();
        times.add(new Key(last.span().cover(span), last.type(), last.value()));
      }
      open = !tag.equals("O");
    }

    Optional<Line> close(Optional<LocalDate> date) {
      return text.isEmpty() ? Optional.empty() : Optional.of(new Line(date, text.toString(), times));
    }
  }
}
