package org.readout.desk.notice;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.readout.desk.HeldEntry;
import org.readout.desk.Parcel;
import org.readout.desk.Subscription;

/** Notices as an Atom feed (RFC 4287), the latest first. */
public final class AtomFeed {
  private AtomFeed() {}

  /** @param notices the latest first */
  public static String of(Subscription subscription, List<Parcel.Notice> notices) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      element(xml, "title", "Readout: " + subscription.view());
      element(xml, "id", "urn:readout:" + subscription.id());
      element(xml, "updated", notices.stream().map(Parcel.Notice::found).max(Instant::compareTo).orElse(subscription.made()).toString());
      element(xml, "generator", "Readout");
      xml.writeStartElement("author");
      element(xml, "name", "Readout");
      xml.writeEndElement();
      for (Parcel.Notice notice : notices) {
        entry(xml, subscription, notice);
      }
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed in memory was not written", e);
    }
    return text + "\n";
  }

  private static void entry(XMLStreamWriter xml, Subscription subscription, Parcel.Notice notice) throws XMLStreamException {
    HeldEntry entry = notice.entry();
    xml.writeStartElement("entry");
    element(xml, "title", NoticeText.headline(entry));
    element(xml, "id", "urn:readout:" + subscription.id() + ":" + entry.text("id").orElse("") + ":" + notice.found().getEpochSecond());
    element(xml, "updated", notice.found().toString());
    String uri = entry.document().uri().orElse("");
    if (uri.startsWith("http://") || uri.startsWith("https://")) {
      xml.writeEmptyElement("link");
      xml.writeAttribute("rel", "alternate");
      xml.writeAttribute("href", clean(uri));
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(clean(String.join("\n", NoticeText.lines(entry))));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(words));
    xml.writeEndElement();
  }

  /** What may stand in XML 1.0. */
  private static String clean(String words) {
    StringBuilder clean = new StringBuilder();
    words.codePoints().filter(c -> c == '\n' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF).forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
