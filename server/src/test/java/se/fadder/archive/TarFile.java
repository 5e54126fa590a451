package se.fadder.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The writer of a tar.gz whose bytes hang on nothing but what is in the files: entries in the order
 * of their names, all of one time and one owner (ustar, as every tar reads it).
 */
final class TarFile {
  private static final int BLOCK = 512;
  private static final int MOST_OF_NAME = 100;
  private static final int MOST_OF_PREFIX = 155;

  private TarFile() {}

  /**
   * Writes a folder with all that is in it.
   *
   * @param time of each entry
   */
  static void write(Path folder, Path to, Instant time) throws IOException {
    try (Stream<Path> walk = Files.walk(folder);
        OutputStream out =
            new BufferedOutputStream(
                new GZIPOutputStream(Files.newOutputStream(to)) {
                  {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                  }
                })) {
      List<Path> entries = walk.sorted(Comparator.comparing(path -> name(folder, path))).toList();
      for (Path entry : entries) {
        write(folder, entry, time, out);
      }
      out.write(new byte[2 * BLOCK]);
    }
  }

  private static String name(Path folder, Path entry) {
    String name =
        folder.getFileName() + "/" + folder.relativize(entry).toString().replace('\\', '/');
    return Files.isDirectory(entry) && !name.endsWith("/") ? name + "/" : name;
  }

  private static void write(Path folder, Path entry, Instant time, OutputStream out)
      throws IOException {
    boolean isFolder = Files.isDirectory(entry);
    boolean runs = isFolder || Files.isExecutable(entry);
    long size = isFolder ? 0 : Files.size(entry);
    byte[] header = new byte[BLOCK];
    String name = name(folder, entry);
    String prefix = "";
    if (name.getBytes(UTF_8).length > MOST_OF_NAME) {
      int slash = name.indexOf('/', name.length() - MOST_OF_NAME - 1);
      prefix = name.substring(0, slash);
      name = name.substring(slash + 1);
    }
    if (prefix.length() > MOST_OF_PREFIX || name.getBytes(UTF_8).length > MOST_OF_NAME) {
      throw new IOException("a name is too long for a tar: " + entry);
    }
    text(header, 0, name);
    text(header, 100, runs ? "0000755" : "0000644");
    text(header, 108, "0000000");
    text(header, 116, "0000000");
    text(header, 124, octal(size));
    text(header, 136, octal(time.getEpochSecond()));
    header[156] = (byte) (isFolder ? '5' : '0');
    text(header, 257, "ustar\0" + "00");
    text(header, 265, "root");
    text(header, 297, "root");
    text(header, 345, prefix);
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte one : header) {
      sum += one & 0xff;
    }
    text(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    out.write(header);
    if (!isFolder) {
      Files.copy(entry, out);
      out.write(new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)]);
    }
  }

  private static String octal(long number) {
    return String.format(Locale.ROOT, "%011o", number);
  }

  private static void text(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
