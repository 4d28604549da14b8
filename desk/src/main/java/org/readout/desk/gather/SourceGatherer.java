package org.readout.desk.gather;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.readout.core.document.Given;
import org.readout.desk.Gatherer;

/** Captures from whatever a user names: addresses on the web, and else files. */
public final class SourceGatherer implements Gatherer {
  private final Gatherer files;
  private final Supplier<WebPress> press;

  /**
   * @param press opened for each address
   */
  public SourceGatherer(Gatherer files, Supplier<WebPress> press) {
    this.files = files;
    this.press = press;
  }

  @Override
  public void sources(List<String> sources, Given given, Sink sink) {
    Optional<WebPress> web = sources.stream().anyMatch(SourceGatherer::address) ? Optional.of(press.get()) : Optional.empty();
    try {
      for (String source : sources) {
        if (web.isPresent() && address(source)) {
          web.get().take(source, given, sink);
        } else {
          files.sources(List.of(source), given, sink);
        }
      }
    } finally {
      web.ifPresent(WebPress::close);
    }
  }

  private static boolean address(String source) {
    return source.matches("(?i)https?://.+");
  }

  @Override
  public void documents(String file, Sink sink) {
    files.documents(file, sink);
  }
}
