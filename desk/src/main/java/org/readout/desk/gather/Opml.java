package org.readout.desk.gather;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.readout.desk.Feed;
import org.readout.desk.Validators;

/** Lists of feeds as other programs keep them (OPML 2.0). Folders are passed through; their names are not kept. */
public final class Opml {
  private static final String FORM = "readoutForm";

  private Opml() {}

  /**
   * The feeds in a file.
   *
   * @throws IllegalArgumentException naming the file and line if it is no OPML
   */
  public static List<Feed> read(Path file) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<Feed> feeds = new ArrayList<>();
    boolean opml = false;
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          opml |= xml.getLocalName().equals("opml");
          if (opml && xml.getLocalName().equals("outline")) {
            feed(xml).ifPresent(feeds::add);
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(file + ":" + e.getLocation().getLineNumber() + ": not well-formed XML", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
    }
    if (!opml) {
      throw new IllegalArgumentException(file + ": not an OPML file");
    }
    return feeds;
  }

  private static Optional<Feed> feed(XMLStreamReader xml) {
    Optional<String> title = attribute(xml, "title").or(() -> attribute(xml, "text"));
    Feed.Form form = attribute(xml, FORM).or(() -> attribute(xml, "type")).flatMap(Opml::form).orElse(Feed.Form.RSS);
    return attribute(xml, "xmlUrl").filter(url -> url.matches("(?i)https?://.+"))
        .map(url -> new Feed(url, form, title.filter(words -> !words.equals(url)), attribute(xml, "readoutPublisher"), Validators.NONE));
  }

  private static Optional<Feed.Form> form(String label) {
    try {
      return Optional.of(Feed.Form.of(label));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name)).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** The feeds as OPML. */
  public static String write(List<Feed> feeds) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Sources of a Readout desk");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeStartElement("body");
      xml.writeCharacters("\n");
      for (Feed feed : feeds) {
        outline(xml, feed);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML could not be written", e);
    }
    return out + "\n";
  }

  private static void outline(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
    xml.writeEmptyElement("outline");
    xml.writeAttribute("type", feed.form() == Feed.Form.ATOM ? "atom" : "rss");
    xml.writeAttribute("text", feed.name());
    xml.writeAttribute("xmlUrl", feed.url());
    xml.writeAttribute(FORM, feed.form().label());
    if (feed.publisher().isPresent()) {
      xml.writeAttribute("readoutPublisher", feed.publisher().get());
    }
    xml.writeCharacters("\n");
  }
}
