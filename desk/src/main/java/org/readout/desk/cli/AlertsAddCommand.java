package org.readout.desk.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Filter;
import org.readout.desk.Holdings;
import org.readout.desk.Subscription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins to tell somebody what is new in a view. */
@Command(
    name = "add",
    description = {
      "Tell somebody what is new in a saved view from now on. Filters, if any, make the view or change it; without them VIEW is one that was saved",
      "in the web desk. Webhooks are signed with READOUT_WEBHOOK_SECRET; letters go by the server that desk.yaml names under 'mail'",
      "(READOUT_SMTP_USER, READOUT_SMTP_PASSWORD). Hosts at private addresses are reached only if allowed by name."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout alerts add ml1 --about ml-1 --mail desk@example.org --every 24h --quiet 22:00-07:00 --zone Asia/Karachi",
      "  ./readout alerts add incidents --kind incident --webhook https://example.org/hook",
    })
final class AlertsAddCommand extends AlertsCommand.Action {
  private static final Duration LONGEST = Duration.ofDays(31);

  @Mixin private FilterOptions options = new FilterOptions();

  @Parameters(paramLabel = "VIEW", description = "name of the view")
  private String view = "";

  @Option(names = "--atom", paramLabel = "FILE", description = "write an Atom feed of the latest 50 to this file")
  private @Nullable Path atom;

  @Option(names = "--webhook", paramLabel = "URL", description = "post JSON to this address, signed (Standard Webhooks), retried")
  private @Nullable String webhook;

  @Option(names = "--mail", paramLabel = "ADDRESS", description = "send letters to these addresses, parted by commas")
  private @Nullable String mail;

  @Option(names = "--every", paramLabel = "TIME", defaultValue = "0", description = "at most one parcel in this time: 30m, 24h, 7d (default: at once)")
  private String every = "0";

  @Option(names = "--quiet", paramLabel = "HH:MM-HH:MM", description = "hours in which nothing is sent")
  private @Nullable String quiet;

  @Option(names = "--zone", paramLabel = "ZONE", description = "time zone of the quiet hours (default: this machine's)")
  private @Nullable String zone;

  @Option(names = "--owner", paramLabel = "NAME", defaultValue = "local", description = "whose saved view it is (default: ${DEFAULT-VALUE}, the web desk's without accounts)")
  private String owner = "local";

  AlertsAddCommand(Wiring wiring) {
    super(wiring);
  }

  @Override
  int act(Holdings holdings) {
    Filter filter = options.filter(new Codes(holdings, () -> wiring.profiles(desk.folder(wiring))));
    if (filter.novel() || filter.minRelevance().isPresent()) {
      throw new Readout.Misuse("a view knows no --new and no --min-relevance");
    }
    if (!filter.equals(Filter.ANY)) {
      holdings.accounts().keepView(owner, view, wiring.address(filter));
    } else if (!holdings.accounts().views(owner).containsKey(view)) {
      throw new Readout.Misuse(owner + " has no view '" + view + "'; save it in the web desk, or say here what it shows: --actor, --about, --kind …");
    }
    Subscription one = subscription();
    holdings.subscriptions().add(one);
    wiring.out().print(one.id() + "\n");
    return 0;
  }

  private Subscription subscription() {
    List<Subscription.Channel> channels = new ArrayList<>();
    Optional.ofNullable(atom).ifPresent(file -> channels.add(Subscription.Channel.ATOM));
    Optional.ofNullable(webhook).ifPresent(url -> channels.add(Subscription.Channel.WEBHOOK));
    Optional.ofNullable(mail).ifPresent(addresses -> channels.add(Subscription.Channel.MAIL));
    if (channels.size() != 1) {
      throw new Readout.Misuse("name one of --atom, --webhook and --mail");
    }
    String target = Optional.ofNullable(atom).map(file -> file.toAbsolutePath().toString()).or(() -> Optional.ofNullable(webhook).map(AlertsAddCommand::address))
        .or(() -> Optional.ofNullable(mail)).orElseThrow();
    try {
      ZoneId hours = zone == null ? wiring.zone() : ZoneId.of(zone);
      return new Subscription(wiring.newId(), owner, view, channels.getFirst(), target, time(), Optional.ofNullable(quiet).map(Subscription.Quiet::of), hours, wiring.now());
    } catch (DateTimeException e) {
      throw new Readout.Misuse("--zone: no time zone is called '" + zone + "'");
    } catch (IllegalArgumentException e) {
      throw new Readout.Misuse(String.valueOf(e.getMessage()));
    }
  }

  private static String address(String url) {
    if (!url.matches("https?://[^/?#\\s]+\\S*") || URI.create(url).getRawUserInfo() != null) {
      throw new Readout.Misuse("--webhook: '" + url + "' is no http or https address without a user name");
    }
    return url;
  }

  private Duration time() {
    Duration time = every.equals("0") ? Duration.ZERO : every.matches("[1-9][0-9]{0,4}[mhd]")
        ? Duration.parse(every.endsWith("d") ? "P" + every.toUpperCase(java.util.Locale.ROOT) : "PT" + every.toUpperCase(java.util.Locale.ROOT)) : LONGEST.plusDays(1);
    if (time.compareTo(LONGEST) > 0) {
      throw new Readout.Misuse("--every is '" + every + "'; write minutes, hours or days, at most 31d: 30m, 24h, 7d");
    }
    return time;
  }
}
