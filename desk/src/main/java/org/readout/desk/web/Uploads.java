package org.readout.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.core.document.Given;

/** What people hand in: pasted text, files, addresses. */
final class Uploads {
  static final long MOST_BYTES = 32L << 20;
  private static final int MOST_FILES = 200;

  private final Desktop desktop;
  private final Jobs jobs;

  Uploads(Desktop desktop, Jobs jobs) {
    this.desktop = desktop;
    this.jobs = jobs;
  }

  /** From the form on Today. */
  void form(Context request) {
    Path folder = folder();
    List<String> sources = new ArrayList<>();
    String text = Optional.ofNullable(request.formParam("text")).orElse("");
    if (!text.isBlank()) {
      sources.add(write(folder.resolve("pasted.txt"), text.getBytes(StandardCharsets.UTF_8)));
    }
    List<UploadedFile> files = request.uploadedFiles("files");
    if (files.size() > MOST_FILES) {
      throw new IllegalArgumentException("more than " + MOST_FILES + " files at once");
    }
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).size() > 0) {
        sources.add(write(folder.resolve(safe(files.get(i).filename(), i)), files.get(i)));
      }
    }
    Optional.ofNullable(request.formParam("url")).filter(url -> !url.isBlank()).ifPresent(url -> sources.add(address(url)));
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to take in: paste text, choose a file or give an address");
    }
    Job job = jobs.take(sources, given(request.formParam("date"), request.formParam("publisher")), folder, desktop.who(request));
    note(request, sources);
    request.redirect("/jobs/" + job.id(), HttpStatus.SEE_OTHER);
  }

  /** From the API: the body is the document, or JSONL with many. */
  Job body(Context request) {
    String type = Optional.ofNullable(request.contentType()).orElse("text/plain");
    String name = type.contains("html") ? "body.html" : type.contains("json") ? "body.jsonl" : "body.txt";
    byte[] bytes = request.bodyAsBytes();
    if (bytes.length == 0) {
      throw new IllegalArgumentException("the body is empty");
    }
    Path folder = folder();
    String source = write(folder.resolve(name), bytes);
    note(request, List.of(name));
    return jobs.take(List.of(source), given(request.queryParam("date"), request.queryParam("publisher")), folder, desktop.who(request));
  }

  private void note(Context request, List<String> sources) {
    desktop.with(desk -> {
      desk.accounts().did(desktop.who(request), "took in", sources.size() + " sources");
      return true;
    });
  }

  private static String address(String url) {
    URI uri = URI.create(url.strip());
    if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
      throw new IllegalArgumentException("'" + url + "' is no address of a page");
    }
    return uri.toString();
  }

  private static Given given(@org.jspecify.annotations.Nullable String date, @org.jspecify.annotations.Nullable String publisher) {
    Optional<LocalDate> day = Optional.ofNullable(date).filter(d -> !d.isBlank()).flatMap(d -> new Address(java.util.Map.of("date", List.of(d))).day("date"));
    return new Given(Optional.empty(), day, Optional.empty(), Optional.empty(), Optional.ofNullable(publisher).filter(p -> !p.isBlank()), Optional.empty(), Optional.empty());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("readout-upload");
    } catch (IOException e) {
      throw new UncheckedIOException("no room for an upload: " + e.getMessage(), e);
    }
  }

  /** A name with nothing in it but letters, digits, dots and dashes. */
  private static String safe(String name, int number) {
    String plain = name.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceFirst("^\\.+", "");
    return number + "-" + (plain.length() > 100 ? plain.substring(plain.length() - 100) : plain);
  }

  private static String write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  private static String write(Path file, UploadedFile upload) {
    try (InputStream content = upload.content()) {
      Files.copy(content, file);
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }
}
