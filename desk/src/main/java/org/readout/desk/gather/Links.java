package org.readout.desk.gather;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readout.desk.Listed;

/** Addresses of reports, each in one spelling. */
final class Links {
  private static final Pattern TRACKING = Pattern.compile("(?i)(?:utm_[a-z_]+|fbclid|gclid|mc_cid|mc_eid|cmpid|ocid)=.*");
  private static final int LONGEST = 2_000;

  private Links() {}

  /** The http or https address a link leads to, without fragment and marks that only tell how somebody came there. */
  static Optional<String> absolute(URI base, String link) {
    try {
      URI uri = base.resolve(new URI(link.strip().replace(" ", "%20").replace("|", "%7C")));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
        return Optional.empty();
      }
      String query = uri.getRawQuery() == null ? "" : plain(uri.getRawQuery());
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String address = scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + (query.isEmpty() ? "" : "?" + query);
      return Optional.of(address).filter(text -> text.length() <= LONGEST);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String plain(String query) {
    List<String> kept = new ArrayList<>();
    for (String part : query.split("&")) {
      if (!TRACKING.matcher(part).matches()) {
        kept.add(part);
      }
    }
    return String.join("&", kept);
  }

  /** The first of each address. */
  static List<Listed> distinct(Collection<Listed> items) {
    Map<String, Listed> byUrl = new LinkedHashMap<>();
    items.forEach(item -> byUrl.putIfAbsent(item.url(), item));
    return List.copyOf(byUrl.values());
  }
}
