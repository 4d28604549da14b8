package org.readout.desk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Feed;
import org.readout.desk.Fetched;
import org.readout.desk.Holdings;
import org.readout.desk.Press;
import org.readout.desk.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins to follow feeds. */
@Command(
    description = {
      "Follow sources. A page that is no feed itself is searched for the feeds it names, its news sitemap, or the reports it lists;",
      "the first found is followed, the others are named."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout sources add https://example.org/", "  ./readout sources add https://example.org/feed.xml --publisher \"Example Times\""})
final class SourcesAddCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private AllowOption allow = new AllowOption();

  @Parameters(arity = "1..*", paramLabel = "URL", description = "addresses of feeds, sites, or pages that list reports")
  private List<String> urls = List.of();

  @Option(names = "--publisher", paramLabel = "NAME", description = "who publishes the reports, in place of what they say")
  private @Nullable String publisher;

  SourcesAddCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Path folder = desk.folder(wiring);
    boolean all = true;
    try (Holdings holdings = wiring.desk(folder); Press press = wiring.press(folder, allow.hosts())) {
      for (String url : urls) {
        all &= add(url, holdings, press.feeds(url));
      }
    }
    return all ? 0 : 1;
  }

  private boolean add(String url, Holdings holdings, Fetched<List<Feed>> found) {
    switch (found) {
      case Fetched.Got<List<Feed>> got -> {
        Feed first = got.value().getFirst();
        boolean added = holdings.feeds().add(new Feed(first.url(), first.form(), first.title(), Optional.ofNullable(publisher), first.validators()));
        wiring.out().print(Printable.line((added ? "followed: " : "followed already: ") + described(first)) + "\n");
        got.value().stream().skip(1).forEach(other -> wiring.out().print(Printable.line("also there: " + described(other)) + "\n"));
        return true;
      }
      case Fetched.Gone<List<Feed>> gone -> refused(url, gone.reason());
      case Fetched.Failed<List<Feed>> failed -> refused(url, failed.reason());
      case Fetched.Unchanged<List<Feed>> unchanged -> refused(url, "HTTP 304");
    }
    return false;
  }

  private void refused(String url, String reason) {
    wiring.err().print(Printable.line(url + ": " + reason) + "\n");
  }

  private static String described(Feed feed) {
    return feed.url() + " (" + feed.form().label() + feed.title().map(title -> ", " + title).orElse("") + ")";
  }
}
