package org.readout.desk.brief;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** One page of HTML that needs nothing from outside, made to be read on screen and to be printed on A4. */
final class HtmlPage implements Page {
  private static final String STYLE = """
      :root { color-scheme: light dark; }
      body { font: 11pt/1.45 Georgia, "Liberation Serif", serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
      h1 { font-size: 1.35em; line-height: 1.25; margin: 0 0 .4em; }
      h2 { font-size: 1.05em; margin: 1.2em 0 .3em; border-bottom: 1px solid; break-after: avoid; }
      p { margin: .2em 0; }
      ul { margin: 0; padding-left: 1.1em; }
      li { margin: .35em 0; break-inside: avoid; }
      .quiet { opacity: .72; font-size: .92em; }
      footer { margin-top: 1.5em; font-size: .88em; border-top: 1px solid; padding-top: .4em; }
      a { color: inherit; }
      @page { size: A4; margin: 18mm 20mm; }
      @media print { body { font-size: 9.5pt; max-width: none; margin: 0; padding: 0; } }
      """;

  @Override
  public byte[] write(Brief brief) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(words(brief.title())).append("</title>\n<style>\n");
    html.append(STYLE).append("</style>\n</head>\n<body>\n<h1>").append(words(brief.title())).append("</h1>\n");
    brief.scope().forEach(paragraph -> html.append("<p>").append(marked(paragraph)).append("</p>\n"));
    for (Part part : brief.parts()) {
      html.append("<section>\n<h2>").append(words(part.heading())).append("</h2>\n<ul>\n");
      part.items().forEach(item -> html.append("<li>").append(marked(item)).append("</li>\n"));
      html.append("</ul>\n");
      part.rest().ifPresent(rest -> html.append("<p>").append(marked(rest)).append("</p>\n"));
      html.append("</section>\n");
    }
    html.append("<footer>\n");
    brief.notes().forEach(note -> html.append("<p>").append(marked(note)).append("</p>\n"));
    return html.append("</footer>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String marked(Paragraph paragraph) {
    return paragraph.runs().stream().map(HtmlPage::marked).collect(Collectors.joining());
  }

  private static String marked(Run run) {
    String words = words(run.text());
    String linked = run.link().map(link -> "<a href=\"" + words(link) + "\" rel=\"noopener noreferrer\">" + words + "</a>").orElse(words);
    return switch (run.style()) {
      case PLAIN, CITE -> linked;
      case STRONG -> "<strong>" + linked + "</strong>";
      case QUIET -> "<span class=\"quiet\">" + linked + "</span>";
    };
  }

  private static String words(String outside) {
    return outside.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
