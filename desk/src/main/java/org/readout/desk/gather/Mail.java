package org.readout.desk.gather;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.readout.core.document.Capture;
import org.readout.core.document.Given;
import org.readout.core.text.Digest;
import org.readout.desk.Gatherer.Sink;

/**
 * E-mail messages (RFC 5322, MIME). The body is a document, dated, titled and signed by the message's header; so is each
 * file attached to it and each message forwarded whole.
 */
final class Mail {
  private static final Pattern PREFIX = Pattern.compile("^(?:(?:re|fwd?|aw|wg|tr)\\s?:\\s{0,3})+", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENT = Pattern.compile("\\([^)]{0,60}\\)");
  private static final Pattern DIVIDED = Pattern.compile("boundary\\s{0,3}=", Pattern.CASE_INSENSITIVE);
  /** Reading takes so many times as long as there are parts inside one another. */
  private static final int MOST_PARTS = 100;
  private static final int DEEPEST = 8;
  /** A plain text this much shorter than its HTML twin only points to it. */
  private static final int STUB = 30;

  private final Sink sink;

  /** The parts of a message that are documents. */
  private static final class Parts {
    final List<Entity> plain = new ArrayList<>();
    final List<Entity> html = new ArrayList<>();
    final List<Entity> attached = new ArrayList<>();
    final List<Message> forwarded = new ArrayList<>();
  }

  Mail(Sink sink) {
    this.sink = sink;
  }

  /** Hands on what the message holds. */
  void read(String name, byte[] bytes, Given given) {
    if (parts(bytes) > MOST_PARTS) {
      sink.refused(name, "a message of more than " + MOST_PARTS + " parts inside one another");
      return;
    }
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setBodyFactory(new BasicBodyFactory(true));
    try {
      message(name, builder.parseMessage(new ByteArrayInputStream(bytes)), withId(given, Digest.of(bytes)), 0);
    } catch (IOException | RuntimeException e) {
      sink.refused(name, "a broken e-mail message: " + e.getMessage());
    }
  }

  /** How many parts say how they are divided. */
  private static int parts(byte[] bytes) {
    Matcher parts = DIVIDED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    int count = 0;
    while (count <= MOST_PARTS && parts.find()) {
      count++;
    }
    return count;
  }

  private static Given withId(Given given, String id) {
    return new Given(given.id().or(() -> Optional.of(id)), given.date(), given.title(), given.uri(), given.publisher(), given.genre(), given.rest());
  }

  private void message(String name, Message message, Given given, int depth) throws IOException {
    Parts parts = new Parts();
    gather(message, parts, 0);
    Optional<String> title = Optional.ofNullable(message.getSubject()).map(subject -> PREFIX.matcher(subject.strip()).replaceFirst("")).filter(subject -> !subject.isBlank());
    Given signed = new Given(Optional.empty(), given.date().or(() -> date(message)), Optional.empty(), Optional.<URI>empty(),
        given.publisher().or(() -> sender(message)), given.genre(), given.rest());
    Optional<Capture> body = body(name, parts, new Given(given.id(), signed.date(), given.title().or(() -> title), given.uri(), signed.publisher(), given.genre(), given.rest()));
    body.ifPresent(sink::captured);
    int number = 0;
    for (Entity attachment : parts.attached) {
      number++;
      attachment(name + "#" + Optional.ofNullable(attachment.getFilename()).orElse("attachment " + number), attachment, signed);
    }
    for (Message forwarded : parts.forwarded) {
      number++;
      message(name + "#message " + number, forwarded, new Given(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), given.genre(), Optional.empty()), depth + 1);
    }
    if (body.isEmpty() && number == 0) {
      sink.refused(name, "an e-mail message with no text");
    }
  }

  private static void gather(Entity entity, Parts parts, int depth) {
    String type = Optional.ofNullable(entity.getMimeType()).orElse("text/plain").toLowerCase(Locale.ROOT);
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    if (entity.getBody() instanceof Multipart multipart && depth < DEEPEST) {
      multipart.getBodyParts().forEach(part -> gather(part, parts, depth + 1));
    } else if (entity.getBody() instanceof Message message && depth < DEEPEST) {
      parts.forwarded.add(message);
    } else if (attached || Format.byType(type).filter(format -> format == Format.PDF || format == Format.DOCX).isPresent() || entity.getFilename() != null && Format.byName(entity.getFilename()).isPresent()) {
      parts.attached.add(entity);
    } else if (type.equals("text/html")) {
      parts.html.add(entity);
    } else if (type.equals("text/plain")) {
      parts.plain.add(entity);
    }
  }

  /** The message's own text: the plain one, unless it is only a stub beside the HTML one. */
  private static Optional<Capture> body(String name, Parts parts, Given given) throws IOException {
    String plain = text(parts.plain);
    String html = text(parts.html);
    boolean stub = plain.strip().length() * STUB < html.length();
    String chosen = stub ? html : plain;
    return chosen.isBlank() ? Optional.empty()
        : Optional.of(new Capture(name, (stub ? "text/html" : "text/plain") + "; charset=utf-8", chosen.getBytes(StandardCharsets.UTF_8), given));
  }

  private static String text(List<Entity> entities) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Entity entity : entities) {
      if (entity.getBody() instanceof TextBody body) {
        try (java.io.Reader reader = body.getReader()) {
          java.io.StringWriter whole = new java.io.StringWriter();
          reader.transferTo(whole);
          text.append(text.isEmpty() ? "" : "\n\n").append(whole);
        }
      }
    }
    return text.toString();
  }

  private void attachment(String name, Entity entity, Given given) throws IOException {
    if (!(entity.getBody() instanceof SingleBody body)) {
      return;
    }
    Optional<Format> format = Optional.ofNullable(entity.getFilename()).flatMap(Format::byName).or(() -> Format.byType(Optional.ofNullable(entity.getMimeType()).orElse("")));
    if (format.filter(Format::document).isEmpty()) {
      return; // pictures, calendars and the like are no documents
    }
    try (InputStream in = body.getInputStream()) {
      byte[] bytes = in.readNBytes(format.get().limit() + 1);
      if (bytes.length > format.get().limit()) {
        sink.refused(name, "over " + format.get().limit() / Limits.MEGABYTE + " MB");
      } else {
        sink.captured(new Capture(name, format.get().mediaType(), bytes, given));
      }
    }
  }

  /** The day of the header's date, in its own zone. */
  private static Optional<LocalDate> date(Message message) {
    return Optional.ofNullable(message.getHeader().getField("Date")).map(field -> COMMENT.matcher(field.getBody()).replaceAll("").strip()).flatMap(value -> {
      try {
        return Optional.of(OffsetDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate());
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    });
  }

  private static Optional<String> sender(Message message) {
    return Optional.ofNullable(message.getFrom()).filter(from -> !from.isEmpty()).map(from -> from.get(0))
        .map(from -> Optional.ofNullable(from.getName()).filter(name -> !name.isBlank()).orElse(from.getDomain())).filter(name -> name != null && !name.isBlank());
  }
}
