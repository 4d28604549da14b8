package org.readout.desk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.readout.desk.Upkeep;

/**
 * A desk in one zip file: its database as of one moment, its settings and its profiles, and {@code SHA256SUMS}, in the
 * form of the program of that name, over all of them.
 */
public final class Backup {
  private static final String SUMS = "SHA256SUMS";
  private static final String DATABASE = "desk.sqlite";

  private Backup() {}

  /**
   * Writes a backup; the file appears when it is whole.
   *
   * @throws IllegalArgumentException if the file is there already or cannot be written
   */
  public static void write(Upkeep upkeep, Path desk, Path file) {
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " is there already; name another file");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Path database = file.resolveSibling(file.getFileName() + ".sqlite.part");
    try {
      Files.deleteIfExists(database);
      upkeep.copy(database);
      zip(part, database, desk);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be written: " + e.getMessage(), e);
    } finally {
      discard(part);
      discard(database);
    }
  }

  private static void zip(Path to, Path database, Path desk) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
      sums.put(DATABASE, put(zip, DATABASE, database));
      for (Path other : others(desk)) {
        String name = desk.relativize(other).toString().replace('\\', '/');
        sums.put(name, put(zip, name, other));
      }
      zip.putNextEntry(new ZipEntry(SUMS));
      for (Map.Entry<String, String> sum : sums.entrySet()) {
        zip.write((sum.getValue() + "  " + sum.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** What a person wrote beside the database: settings and profiles. */
  private static List<Path> others(Path desk) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path part : List.of(desk.resolve("desk.yaml"), desk.resolve("profiles"))) {
      if (Files.exists(part)) {
        try (Stream<Path> files = Files.walk(part)) {
          files.filter(Files::isRegularFile).sorted().forEach(found::add);
        }
      }
    }
    return found;
  }

  private static String put(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    MessageDigest sum = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sum)) {
      in.transferTo(zip);
    }
    zip.closeEntry();
    return HexFormat.of().formatHex(sum.digest());
  }

  /**
   * Puts a backup where no desk is; the desk appears when all of it is there and fits its sums.
   *
   * @throws IllegalArgumentException if something is there already, or the file is no whole backup
   */
  public static void restore(Path file, Path desk) {
    Path part = desk.toAbsolutePath().resolveSibling(desk.toAbsolutePath().getFileName() + ".part");
    try {
      if (Files.exists(desk) && !empty(desk)) {
        throw new IllegalArgumentException(desk + " is there already; name another folder with --desk, or move it away");
      }
      clear(part);
      unzip(file, part);
      Files.deleteIfExists(desk);
      Files.move(part, desk, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be restored: " + e.getMessage(), e);
    } finally {
      clear(part);
    }
  }

  private static void unzip(Path file, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Map<String, String> sums = sums(zip, file);
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        Path target = to.resolve(entry.getName()).normalize();
        if (!entry.getName().equals(SUMS)) {
          String wanted = sums.remove(entry.getName());
          if (wanted == null || !target.startsWith(to) || !wanted.equals(unpack(zip, entry, target))) {
            throw new IllegalArgumentException(file + ": damaged: " + entry.getName() + " is not what was backed up");
          }
        }
      }
      if (!sums.isEmpty()) {
        throw new IllegalArgumentException(file + ": damaged: " + String.join(", ", sums.keySet()) + " is missing");
      }
    }
  }

  private static Map<String, String> sums(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(SUMS);
    if (entry == null || zip.getEntry(DATABASE) == null) {
      throw new IllegalArgumentException(file + ": is no backup of a desk");
    }
    Map<String, String> sums = new TreeMap<>();
    try (InputStream in = zip.getInputStream(entry)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.contains("  "))
          .forEach(line -> sums.put(line.substring(line.indexOf("  ") + 2), line.substring(0, line.indexOf("  "))));
    }
    return sums;
  }

  private static String unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    MessageDigest sum = sha256();
    try (InputStream in = zip.getInputStream(entry); OutputStream out = new DigestOutputStream(Files.newOutputStream(target), sum)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(sum.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static boolean empty(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private static void clear(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> content = Files.walk(folder)) {
        content.sorted((a, b) -> b.compareTo(a)).forEach(Backup::discard);
      } catch (IOException e) {
        throw new UncheckedIOException(folder + ": cannot be cleared", e);
      }
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be removed", e);
    }
  }
}
