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
  public void jsonl(String file, Sink sink) {
    if (file.equals("-")) {
      attempt("standard input", sink, () -> stream("standard input", standardInput, Optional.of(Format.JSONL), Given.NOTHING, sink));
    } else {
      path(file).ifPresentOrElse(
          path -> attempt(file, sink, () -> open(path, Optional.of(Format.JSONL), Given.NOTHING, sink)), () -> sink.refused(file, "not a path"));
    }
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
    Format format = named.orElseGet(() -> Format.byContent(start));
    if (format == Format.OTHER) {
      sink.refused(name, "this kind of file is not read by this version (txt, html and jsonl are)");
      return;
    }
    if (Format.binary(start)) {
      sink.refused(name, "not text but a binary file");
      return;
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
    if (format == Format.JSONL) {
      new JsonLines(name, given, sink).read(new BufferedInputStream(whole, 1 << 16));
    } else {
      one(name, format, whole, given, sink);
    }
  }

  private static void one(String name, Format format, InputStream in, Given given, Sink sink) throws IOException {
    int limit = format == Format.HTML ? Limits.PAGE : Limits.TEXT;
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      sink.refused(name, (format == Format.HTML ? "page" : "text") + " over " + limit / Limits.MEGABYTE + " MB");
    } else {
      sink.captured(new Capture(name, format == Format.HTML ? "text/html" : "text/plain", bytes, given));
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
