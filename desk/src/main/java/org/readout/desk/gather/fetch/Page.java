package org.readout.desk.gather.fetch;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something from the web.
 *
 * @param uri where it lives: the address asked for, or what it has moved to for good
 * @param mediaType value of Content-Type, empty if none was sent
 * @param bytes the content; not copied, do not modify
 */
public record Page(URI uri, String mediaType, byte[] bytes) {
  private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([a-z0-9_:.-]{2,40})");

  /** The charset that was sent, if there is one of this name. */
  public Optional<String> charset() {
    Matcher matcher = CHARSET.matcher(mediaType);
    try {
      return Optional.of(matcher).filter(Matcher::find).map(found -> found.group(1)).filter(Charset::isSupported);
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  /** Whether the media type is one of these, parameters aside. */
  public boolean is(String... types) {
    String type = mediaType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    return Arrays.asList(types).contains(type);
  }
}
