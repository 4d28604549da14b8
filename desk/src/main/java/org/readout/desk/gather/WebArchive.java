package org.readout.desk.gather;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.readout.core.document.Capture;
import org.readout.core.document.Given;
import org.readout.desk.Gatherer.Sink;

/**
 * Web archives (WARC, ISO 28500), plain or with each record gzipped. One record at a time is held; one that does not
 * read is refused under its place, and reading goes on at the next that begins soundly.
 */
final class WebArchive {
  private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(?:;[^\\p{Cntrl}]*)?");
  private static final int BLOCK = 1 << 16;

  private final String name;
  private final Given given;
  private final Sink sink;

  WebArchive(String name, Given given, Sink sink) {
    this.name = name;
    this.given = given;
    this.sink = sink;
  }

  /** Hands on the pages and papers of the archive, in order. */
  void read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long damaged = -1;
      for (long at = 0; at >= 0; ) {
        at = run(channel, at, at == damaged);
        damaged = at;
      }
    }
  }

  /**
   * Reads records from a place on. Returns where to go on after one that does not read, negative at the end.
   *
   * @param named whether damage right before that place has been named
   */
  private long run(FileChannel channel, long from, boolean named) throws IOException {
    channel.position(from);
    long last = from;
    boolean any = false;
    try {
      WarcReader reader = new WarcReader((ReadableByteChannel) channel);
      reader.setLenient(true);
      for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
        last = reader.position();
        any = true;
        attempt(record.get(), last);
      }
      return -1;
    } catch (IOException | RuntimeException e) {
      if (any || !named) {
        sink.refused(name + (any ? " after byte " : " at byte ") + last, "no sound WARC record: " + reason(e));
      }
      return next(channel, last + 1);
    }
  }

  private void attempt(WarcRecord record, long at) {
    String target = record instanceof WarcTargetRecord targeted ? targeted.target() : "";
    try {
      switch (record) {
        case WarcResponse response -> response(response, target);
        case WarcResource resource -> document(target, resource.headers().first("Content-Type").orElse(""), resource.body());
        case WarcConversion conversion -> document(target, conversion.headers().first("Content-Type").orElse(""), conversion.body());
        default -> { }
      }
    } catch (IOException | RuntimeException e) {
      sink.refused(name + " at byte " + at + (target.isEmpty() ? "" : ", " + target), "a broken record: " + reason(e));
    }
  }

  private void response(WarcResponse response, String target) throws IOException {
    if (!target.startsWith("http")) {
      return;
    }
    HttpResponse http = response.http();
    String coding = http.headers().first("Content-Encoding").orElse("");
    if (http.status() == 200 && coding.equalsIgnoreCase("zstd")) {
      sink.refused(name + ", " + target, "its coding zstd is not read");
    } else if (http.status() == 200) {
      document(target, http.headers().first("Content-Type").orElse(""), http.bodyDecoded());
    }
  }

  /** Hands on a page or a paper; pictures, scripts and the like are passed over. */
  private void document(String target, String type, MessageBody body) throws IOException {
    if (!type.isBlank() && !MEDIA_TYPE.matcher(type).matches()) {
      throw new IOException("its media type is no media type");
    }
    Optional<Format> stated = Format.byType(type);
    if (!target.startsWith("http") || stated.filter(Format::document).isEmpty() && !type.isBlank() || target.endsWith("/robots.txt")) {
      return;
    }
    Optional<URI> uri = DocumentFields.uri(target);
    String place = name + ", " + target;
    int limit = stated.orElse(Format.HTML).limit();
    byte[] bytes = body.stream().readNBytes(limit + 1);
    Format format = stated.orElseGet(() -> Format.byContent(bytes));
    if (bytes.length == 0) {
      sink.refused(place, "a record with no content");
    } else if (bytes.length > limit) {
      sink.refused(place, "over " + limit / Limits.MEGABYTE + " MB");
    } else if (format.document() && (format == Format.PDF || format == Format.DOCX || !Format.binary(bytes))) {
      String parameters = type.contains(";") ? type.substring(type.indexOf(';')) : "";
      sink.captured(new Capture(place, format.mediaType() + parameters, bytes,
          new Given(Optional.empty(), given.date(), given.title(), given.uri().or(() -> uri), given.publisher(), given.genre(), given.rest())));
    }
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }

  /** The first place from {@code from} on where a record begins, by itself or in a gzip member; negative if there is none. */
  private static long next(FileChannel channel, long from) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    for (long at = from; at < channel.size(); at += BLOCK - VERSION.length) {
      block.clear();
      int read = channel.read(block, at);
      for (int i = 0; i + VERSION.length <= read; i++) {
        boolean plain = starts(block, i, VERSION);
        boolean zipped = block.get(i) == 0x1F && block.get(i + 1) == (byte) 0x8B && block.get(i + 2) == 8;
        if (plain || zipped && zippedRecord(channel, at + i)) {
          return at + i;
        }
      }
    }
    return -1;
  }

  private static boolean starts(ByteBuffer block, int at, byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (block.get(at + i) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean zippedRecord(FileChannel channel, long at) throws IOException {
    channel.position(at);
    try {
      InputStream in = new GZIPInputStream(new BufferedInputStream(Channels.newInputStream(channel), 512), 512);
      return starts(ByteBuffer.wrap(in.readNBytes(VERSION.length)), 0, VERSION);
    } catch (IOException | IndexOutOfBoundsException e) {
      return false; // bytes that only look like a gzip member's
    }
  }
}
