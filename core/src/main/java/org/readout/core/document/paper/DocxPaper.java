package org.readout.core.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads Word documents (ECMA-376, WordprocessingML): body and notes, without headers and footers, deleted text or comments. */
public final class DocxPaper {
  private static final Pattern BODY = Pattern.compile("word/document\\d{0,2}\\.xml");
  private static final Pattern NOTES = Pattern.compile("word/(?:foot|end)notes\\d{0,2}\\.xml");
  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_PARTS = 20_000;

  private DocxPaper() {}

  /** The text of a Word document. */
  public static Paper read(byte[] bytes) {
    List<String> body = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    boolean found = false;
    int parts = 0;
    int left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null && parts < MOST_PARTS; part = zip.getNextEntry(), parts++) {
        boolean isBody = BODY.matcher(part.getName()).matches();
        if (isBody || NOTES.matcher(part.getName()).matches()) {
          found |= isBody;
          left -= paragraphs(zip, left, isBody ? body : notes);
        }
      }
    } catch (XMLStreamException e) {
      return Paper.refused("a broken Word document: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("its XML does not parse"));
    } catch (IOException | IllegalArgumentException e) {
      return Paper.refused("a broken Word document: " + e.getMessage());
    }
    if (!found) {
      return Paper.refused(parts == 0 ? "not a whole Word document" : "an archive that is no Word document");
    }
    body.addAll(notes);
    return body.isEmpty() ? Paper.refused("a Word document with no text") : new Paper(String.join("\n\n", body), List.of());
  }

  /** Reads one part of at most so many bytes. Returns how many it had. */
  private static int paragraphs(InputStream part, int most, List<String> to) throws IOException, XMLStreamException {
    byte[] bytes = part.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new IOException("its parts are over " + (MOST_BYTES >> 20) + " MB");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    WordText text = new WordText(to);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> text.begin(reader.getLocalName(), value(reader), Optional.ofNullable(reader.getAttributeValue(null, "type")).or(() -> attribute(reader, "type")).orElse(""));
        case XMLStreamReader.END_ELEMENT -> text.end(reader.getLocalName());
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> text.characters(reader.getText());
        default -> { }
      }
    }
    reader.close();
    return bytes.length;
  }

  private static String value(XMLStreamReader reader) {
    return attribute(reader, "val").orElse("");
  }

  private static Optional<String> attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }
}
