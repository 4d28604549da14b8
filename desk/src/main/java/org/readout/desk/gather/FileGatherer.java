package org.readout.desk.gather;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.readout.core.document.Capture;
import org.readout.core.document.Given;
import org.readout.desk.Gatherer;

/** Captures from files, folders and standard input. */
public final class FileGatherer implements Gatherer {
  private static final int SAMPLE = 8192;

  private final InputStream standardInput;

  public FileGatherer(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  @Override
  public void sources(List<String> sources, Given given, Sink sink) {
    for (String source : sources) {
      if (source.equals("-")) {
        attempt("standard input", sink, () -> stream("standard input", standardInput, Optional.empty(), given, sink));
      } else {
        path(source).ifPresentOrElse(path -> named(path, given, sink), () -> sink.refused(source, "not a path"));
      }
    }
  }

  @Override
  public void documents(String file, Sink sink) {
    if (file.equals("-")) {
      attempt("standard input", sink, () -> stream("standard input", standardInput, Optional.of(Format.JSONL), Given.NOTHING, sink));
      return;
    }
    // A text may be JSONL by another name; of the others the name is believed.
    Optional<Format> format = Optional.of(Format.byName(file).orElse(Format.JSONL)).filter(named -> named != Format.TEXT);
    path(file).ifPresentOrElse(path -> attempt(file, sink, () -> open(path, format, Given.NOTHING, sink)), () -> sink.refused(file, "not a path"));
  }

  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void named(Path path, Given given, Sink sink) {
    if (Files.isDirectory(path)) {
      folder(path, given, sink);
    } else {
      attempt(path.toString(), sink, () -> open(path, Format.byName(path.toString()), given, sink));
    }
  }

  /** Files of known formats, in order of name; hidden ones and links to folders are passed over. */
  private void folder(Path folder, Given given, Sink sink) {
    attempt(folder.toString(), sink, () -> {
      List<Path> inside;
      try (Stream<Path> listing = Files.list(folder)) {
        inside = listing.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
      }
      for (Path path : inside) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          folder(path, given, sink);
        } else if (!Files.isDirectory(path) && Format.byName(path.toString()).isPresent()) {
          named(path, given, sink);
        }
      }
    });
  }

  private void open(Path path, Optional<Format> format, Given given, Sink sink) throws IOException {
    if (format.equals(Optional.of(Format.WARC))) {
      new WebArchive(path.toString(), given, sink).read(path);
      return;
    }
    try (InputStream in = Files.newInputStream(path)) {
      stream(path.toString(), in, format, given, sink);
    }
  }

  private static void stream(String name, InputStream raw, Optional<Format> named, Given given, Sink sink) throws IOException {
    InputStream in = unzipped(new BufferedInputStream(raw, 1 << 16));
    byte[] start = in.readNBytes(SAMPLE);
    if (start.length == 0) {
      sink.refused(name, "empty");
      return;
    }
    Format format = named.equals(Optional.of(Format.JSONL)) ? Format.JSONL : Format.byMark(start).or(() -> named).orElseGet(() -> Format.byContent(start));
    if (format == Format.OTHER) {
      sink.refused(name, "this kind of file is not read by this version (txt, html, pdf, docx, eml, jsonl and warc are)");
      return;
    }
    boolean text = format != Format.PDF && format != Format.DOCX && format != Format.WARC;
    if (text && Format.binary(start)) {
      sink.refused(name, "not text but a binary file");
      return;
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
    switch (format) {
      case JSONL -> new JsonLines(name, given, sink).read(new BufferedInputStream(whole, 1 << 16));
      case WARC -> archive(name, whole, given, sink);
      default -> one(name, format, whole, given, sink);
    }
  }

  /** An archive that comes as a stream, put aside as a file first. */
  private static void archive(String name, InputStream in, Given given, Sink sink) throws IOException {
    Path aside = Files.createTempFile("readout", ".warc");
    try {
      Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
      new WebArchive(name, given, sink).read(aside);
    } finally {
      Files.delete(aside);
    }
  }

  private static void one(String name, Format format, InputStream in, Given given, Sink sink) throws IOException {
    byte[] bytes = in.readNBytes(format.limit() + 1);
    if (bytes.length > format.limit()) {
      sink.refused(name, (format == Format.HTML ? "page" : format == Format.TEXT ? "text" : "file") + " over " + format.limit() / Limits.MEGABYTE + " MB");
    } else if (format == Format.EML) {
      new Mail(sink).read(name, bytes, given);
    } else {
      sink.captured(new Capture(name, format.mediaType(), bytes, given));
    }
  }

  private static InputStream unzipped(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return zipped ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private static void attempt(String name, Sink sink, Step step) {
    try {
      step.run();
    } catch (NoSuchFileException e) {
      sink.refused(name, "no such file or folder");
    } catch (AccessDeniedException e) {
      sink.refused(name, "may not be read");
    } catch (ZipException | EOFException e) {
      sink.refused(name, "not a whole gzip file");
    } catch (IOException e) {
      sink.refused(name, "cannot be read: " + e.getMessage());
    }
  }
}
