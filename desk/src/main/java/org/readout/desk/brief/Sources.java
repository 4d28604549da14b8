package org.readout.desk.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers the documents that a briefing quotes as they come, and lists them. */
final class Sources {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Paragraph> listed = new ArrayList<>();

  /** The same sections with numbers for sources, and the sources as the last. */
  static List<Part> numbered(List<Part> parts) {
    Sources sources = new Sources();
    List<Part> numbered = new ArrayList<>();
    for (Part part : parts) {
      numbered.add(new Part(part.heading(), part.items().stream().map(sources::numbered).toList(), part.rest()));
    }
    if (!sources.listed.isEmpty()) {
      numbered.add(new Part(Words.ALL.notes().getOrDefault("sources", "Sources"), sources.listed, Optional.empty()));
    }
    return numbered;
  }

  private Paragraph numbered(Paragraph line) {
    return new Paragraph(line.runs().stream().map(run -> run.source().map(this::cited).orElse(run)).toList());
  }

  private Run cited(Source source) {
    return Run.cite(source, numbers.computeIfAbsent(source.id(), id -> {
      int number = numbers.size() + 1;
      listed.add(Paragraph.of(Run.quiet("[" + number + "] "), Run.link(source.title(), source.uri()), Run.quiet(source.origin() + " [" + id + "]")));
      return number;
    }));
  }
}
