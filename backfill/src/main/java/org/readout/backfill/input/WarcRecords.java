package org.readout.backfill.input;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.readout.core.document.Capture;
import org.readout.core.document.Given;

/**
 * WARC 1.0 and 1.1 (ISO 28500), records gzipped or not: pages and plain texts among responses answered with 200, resources
 * and conversions. The day of a crawl is no date of publication and is not given.
 */
public final class WarcRecords implements Records {
  private static final int MOST_BYTES = 20 << 20;
  private static final int OK = 200;

  private final String name;
  private final WarcReader reader;
  private Optional<WarcRecord> record = Optional.empty();
  private int number;

  /**
   * @param name of the file, for messages
   * @param in its bytes as they lie; closed with this
   */
  public WarcRecords(String name, InputStream in) throws IOException {
    this.name = name;
    this.reader = new WarcReader(in);
    this.reader.setLenient(true);
  }

  @Override
  public boolean advance() throws IOException {
    record = reader.next();
    number++;
    return record.isPresent();
  }

  @Override
  public Item item() {
    if (!(record.orElseThrow() instanceof WarcTargetRecord target)) {
      return new Item.Passed();
    }
    String place = name + "#" + number;
    try {
      place += " " + target.target();
      return switch (target) {
        case WarcResponse response when http(response) -> response(place, response);
        case WarcResource resource -> text(resource.payloadType()) ? page(place, resource, resource.payloadType().toString(), resource.body()) : new Item.Passed();
        case WarcConversion conversion -> text(conversion.contentType()) ? page(place, conversion, "text/plain; charset=utf-8", conversion.body()) : new Item.Passed();
        default -> new Item.Passed();
      };
    } catch (IOException | RuntimeException e) {
      return new Item.Refused(place, "a damaged record: " + e.getMessage());
    }
  }

  private static boolean http(WarcResponse response) {
    String type = response.contentType().toString().toLowerCase(Locale.ROOT);
    return type.startsWith("application/http");
  }

  private static Item response(String place, WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    String type = http.headers().first("Content-Type").orElse("text/html");
    boolean text = http.status() == OK && text(MediaType.parseLeniently(type));
    return text ? page(place, response, type, http.bodyDecoded()) : new Item.Passed();
  }

  private static boolean text(MediaType type) {
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    return base.equals("text/html") || base.equals("application/xhtml+xml") || base.equals("text/plain");
  }

  private static Item page(String place, WarcTargetRecord record, String type, MessageBody body) throws IOException {
    byte[] bytes = body.stream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return new Item.Refused(place, "page over " + (MOST_BYTES >> 20) + " MB");
    }
    Given nothing = Given.NOTHING;
    Given given = new Given(nothing.id(), nothing.date(), nothing.title(), address(record.target()), nothing.publisher(), nothing.genre(), nothing.rest());
    return new Item.Page(new Capture(place, type, bytes, given));
  }

  private static Optional<URI> address(String target) {
    try {
      return Optional.of(new URI(target));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
