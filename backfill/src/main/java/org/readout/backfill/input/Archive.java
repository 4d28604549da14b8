package org.readout.backfill.input;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files of an archive. */
public final class Archive {
  private static final long SHARE_BYTES = 1 << 20;
  private static final int MOST_SHARES = 8;

  private enum Format {
    JSONL(".jsonl", ".ndjson"), WARC(".warc"), PARQUET(".parquet");

    private final List<String> endings;

    Format(String... endings) {
      this.endings = List.of(endings);
    }
  }

  /**
   * A file of it.
   *
   * @param path its address
   * @param length in bytes
   * @param modified milliseconds since 1970, UTC
   */
  public record File(String path, long length, long modified) {}

  private Archive() {}

  /**
   * The files that an address names, in order of path: a file, a folder with all below it, a pattern, or several with commas between.
   *
   * @throws FileNotFoundException if one names nothing
   */
  public static List<File> files(String input, Configuration configuration) throws IOException {
    List<File> files = new ArrayList<>();
    for (String pattern : input.split(",(?![^{]*})")) {
      Path path = new Path(pattern.strip());
      FileSystem system = path.getFileSystem(configuration);
      FileStatus[] found = system.globStatus(path);
      if (found == null || found.length == 0) {
        throw new FileNotFoundException(pattern + ": no such file or folder");
      }
      for (FileStatus one : found) {
        add(one, one.isFile(), system, files);
      }
    }
    files.sort(Comparator.comparing(File::path));
    return files.stream().distinct().toList();
  }

  private static void add(FileStatus status, boolean named, FileSystem system, List<File> files) throws IOException {
    String name = status.getPath().getName();
    if (status.isDirectory()) {
      for (FileStatus inside : system.listStatus(status.getPath())) {
        if (!inside.getPath().getName().startsWith(".") && !inside.getPath().getName().startsWith("_")) {
          add(inside, false, system, files);
        }
      }
    } else if (format(name).isPresent()) {
      files.add(new File(status.getPath().toString(), status.getLen(), status.getModificationTime()));
    } else if (named) {
      throw new IOException(status.getPath() + ": of no format that is read (warc, jsonl, parquet, each but the last also with .gz)");
    }
  }

  private static Optional<Format> format(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    for (Format format : Format.values()) {
      if (format.endings.stream().anyMatch(plain::endsWith)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The files in shares of about a megabyte, at most eight of a file, which every share reads whole. */
  public static List<Shard> shards(List<File> files) {
    List<Shard> shards = new ArrayList<>();
    for (int number = 0; number < files.size(); number++) {
      int shares = (int) Math.clamp((files.get(number).length() + SHARE_BYTES - 1) / SHARE_BYTES, 1, MOST_SHARES);
      for (int share = 0; share < shares; share++) {
        shards.add(new Shard(files.get(number).path(), number, share, shares));
      }
    }
    return shards;
  }

  /** The records of a file. */
  public static Records open(String file, Configuration configuration) throws IOException {
    Path path = new Path(file);
    String name = path.toUri().getScheme() == null || path.toUri().getScheme().equals("file") ? path.toUri().getPath() : file;
    return switch (format(path.getName()).orElseThrow()) {
      case PARQUET -> new ParquetRecords(file, configuration);
      case WARC -> new WarcRecords(name, stream(path, configuration));
      case JSONL -> new JsonRecords(name, unpacked(stream(path, configuration)));
    };
  }

  private static InputStream stream(Path path, Configuration configuration) throws IOException {
    return new BufferedInputStream(path.getFileSystem(configuration).open(path), 1 << 16);
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    boolean packed = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return packed ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
