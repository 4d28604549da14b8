package org.readout.desk.brief;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** CommonMark; nothing in words from outside is taken for markup. */
final class MarkdownPage implements Page {
  @Override
  public byte[] write(Brief brief) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + words(brief.title()));
    brief.scope().forEach(paragraph -> lines.addAll(List.of("", marked(paragraph))));
    for (Part part : brief.parts()) {
      lines.addAll(List.of("", "## " + words(part.heading()), ""));
      part.items().forEach(item -> lines.add("- " + marked(item)));
      part.rest().ifPresent(rest -> lines.addAll(List.of("", marked(rest))));
    }
    if (!brief.notes().isEmpty()) {
      lines.addAll(List.of("", "---", ""));
    }
    brief.notes().forEach(note -> lines.add("- " + marked(note)));
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String marked(Paragraph paragraph) {
    return paragraph.runs().stream().map(MarkdownPage::marked).collect(Collectors.joining());
  }

  private static String marked(Run run) {
    String words = words(run.text());
    String styled = run.style() == Run.Style.STRONG && !words.isBlank() ? "**" + words + "**" : words;
    return run.link().map(link -> "[" + styled + "](<" + link + ">)").orElse(styled);
  }

  private static String words(String outside) {
    return outside.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_\\[\\]#|~>])", "\\\\$1");
  }
}
