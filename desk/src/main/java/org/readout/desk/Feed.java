package org.readout.desk;

import java.util.Locale;
import java.util.Optional;

/**
 * An address that lists new reports, which a desk follows.
 *
 * @param url where it is
 * @param form what it is written in
 * @param title what it calls itself
 * @param publisher who publishes the reports, where the reports do not say
 * @param validators of the listing last read
 */
public record Feed(String url, Form form, Optional<String> title, Optional<String> publisher, Validators validators) {
  /** What a listing is written in. */
  public enum Form {
    RSS,
    ATOM,
    JSON,
    SITEMAP,
    /** A page with links to reports. */
    INDEX;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The form with this label. IllegalArgumentException if there is none. */
    public static Form of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  /** What a person would call it. */
  public String name() {
    return title.filter(words -> !words.isBlank()).orElse(url);
  }
}
