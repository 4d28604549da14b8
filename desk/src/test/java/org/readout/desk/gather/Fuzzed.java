package org.readout.desk.gather;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.core.document.Capture;
import org.readout.core.document.Cleaned;
import org.readout.core.document.Cleaner;
import org.readout.core.document.Given;
import org.readout.core.profile.ProfileReader;
import org.readout.core.text.Span;
import org.readout.core.time.Timex;
import org.readout.core.time.TimexFinder;
import org.readout.desk.Gatherer;
import org.readout.desk.gather.fetch.Page;
import org.readout.desk.web.Address;

/**
 * What is read from strangers, as one function of bytes each. Whatever the bytes, none may fail but as it says, and what
 * comes of them must hold together.
 */
public enum Fuzzed {
  CLEANER {
    @Override
    void read(byte[] bytes) {
      Cleaned cleaned = Cleaner.clean(new Capture("fuzzed", "text/html; charset=utf-8", bytes, Given.NOTHING));
      holds(cleaned);
      holds(Cleaner.clean(new Capture("fuzzed", "text/plain; charset=utf-8", bytes, Given.NOTHING)));
    }
  },
  FEED {
    @Override
    void read(byte[] bytes) {
      FeedReader.read(new Page(URI.create("https://feeds.example/news.xml"), "application/xml", bytes));
    }
  },
  WARC {
    @Override
    void read(byte[] bytes) {
      try {
        Path file = Files.createTempFile("fuzzed", ".warc");
        try {
          Files.write(file, bytes);
          new WebArchive("fuzzed", Given.NOTHING, NOWHERE).read(file);
        } finally {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  PDF {
    @Override
    void read(byte[] bytes) {
      holds(Cleaner.clean(new Capture("fuzzed", "application/pdf", bytes, Given.NOTHING)));
    }
  },
  DOCX {
    @Override
    void read(byte[] bytes) {
      holds(Cleaner.clean(new Capture("fuzzed", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", bytes, Given.NOTHING)));
    }
  },
  MAIL {
    @Override
    void read(byte[] bytes) {
      new Mail(NOWHERE).read("fuzzed", bytes, Given.NOTHING);
    }
  },
  JSONL {
    @Override
    void read(byte[] bytes) {
      try {
        new JsonLines("fuzzed", Given.NOTHING, NOWHERE).read(new ByteArrayInputStream(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  DATE {
    private final TimexFinder finder = new TimexFinder();

    @Override
    void read(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      for (Optional<LocalDate> day : List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2024, 2, 29)))) {
        for (Timex timex : finder.find(text, new Span(0, text.length()), day)) {
          if (timex.span().end() > text.length() || timex.span().isEmpty()) {
            throw new IllegalStateException("a time at " + timex.span());
          }
        }
      }
    }
  },
  PROFILE {
    @Override
    void read(byte[] bytes) {
      for (String part : List.of("profile.yaml", "actors.yaml", "tenures.yaml", "matters.yaml")) {
        try {
          ProfileReader.read("fuzzed", name -> name.equals(part) ? Optional.of(new ByteArrayInputStream(bytes))
              : name.equals("profile.yaml") ? Optional.of(new ByteArrayInputStream("{id: fuzzed, version: 1, name: Fuzzed, parties: []}".getBytes(StandardCharsets.UTF_8))) : Optional.empty());
        } catch (IllegalArgumentException refused) {
          named(refused);
        }
      }
    }
  },
  QUERY {
    @Override
    void read(byte[] bytes) {
      try {
        Address.of("/ledger?" + new String(bytes, StandardCharsets.UTF_8)).asked();
      } catch (IllegalArgumentException refused) {
        named(refused);
      }
    }
  };

  private static final Gatherer.Sink NOWHERE = new Gatherer.Sink() {
    @Override
    public void captured(Capture capture) {
      if (capture.name().isEmpty()) {
        throw new IllegalStateException("a capture without a name");
      }
    }

    @Override
    public void refused(String name, String reason) {
      if (reason.isBlank()) {
        throw new IllegalStateException(name + " is refused without a reason");
      }
    }
  };

  abstract void read(byte[] bytes);

  /** What Jazzer calls; {@code readout.fuzzed} names the target. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    valueOf(System.getProperty("readout.fuzzed", "cleaner").toUpperCase(Locale.ROOT)).read(bytes);
  }

  private static void named(IllegalArgumentException refused) {
    if (String.valueOf(refused.getMessage()).isBlank()) {
      throw new IllegalStateException("refused without a reason", refused);
    }
  }

  private static void holds(Cleaned cleaned) {
    cleaned.blocks().forEach(block -> {
      if (block.span().end() > cleaned.text().length() || block.span().isEmpty()) {
        throw new IllegalStateException("a block at " + block.span() + " of " + cleaned.text().length());
      }
    });
    if (cleaned.text().isEmpty() && cleaned.problems().isEmpty()) {
      throw new IllegalStateException("no text and no reason");
    }
  }
}
