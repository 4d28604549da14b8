package org.readout.desk.brief;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** For a terminal: lines of at most 100 code points, where words allow. */
final class TextPage implements Page {
  private static final int WIDTH = 100;

  @Override
  public byte[] write(Brief brief) {
    List<String> lines = new ArrayList<>();
    heading(lines, brief.title(), "=");
    brief.scope().forEach(paragraph -> wrap(lines, paragraph.text(), "", ""));
    for (Part part : brief.parts()) {
      lines.add("");
      heading(lines, part.heading(), "-");
      part.items().forEach(item -> wrap(lines, text(item), "- ", "  "));
      part.rest().ifPresent(rest -> wrap(lines, rest.text(), "  ", "  "));
    }
    if (!brief.notes().isEmpty()) {
      lines.add("");
    }
    brief.notes().forEach(note -> wrap(lines, note.text(), "* ", "  "));
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Paragraph paragraph) {
    StringBuilder text = new StringBuilder();
    paragraph.runs().forEach(run -> text.append(run.text()).append(run.link().filter(link -> run.style() != Run.Style.CITE).map(link -> " <" + link + ">").orElse("")));
    return text.toString();
  }

  private static void heading(List<String> lines, String words, String rule) {
    lines.add(words);
    lines.add(rule.repeat(words.codePointCount(0, words.length())));
  }

  private static void wrap(List<String> lines, String text, String first, String next) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ")) {
      if (!empty && line.codePointCount(0, line.length()) + 1 + word.codePointCount(0, word.length()) > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
  }
}
