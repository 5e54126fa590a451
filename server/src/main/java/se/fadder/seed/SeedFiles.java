package se.fadder.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The place where seed files are read from: the jar, or a folder of the operator's. */
@FunctionalInterface
public interface SeedFiles {
  /**
   * The most bytes of a file: rows of some fifty thousand people. What is larger is no seed file
   * but a mistake.
   */
  int MOST_BYTES = 4 << 20;

  /**
   * The bytes of the file of that name, such as {@code storsjo/units.csv}. Of a file that is larger
   * than {@link #MOST_BYTES} the first of them do, if they are more than that.
   */
  byte[] bytes(String name) throws IOException;

  /** The files that come with Fadder. */
  static SeedFiles bundled() {
    return name -> {
      try (InputStream in = SeedFiles.class.getResourceAsStream("/seed-data/" + name)) {
        if (in == null) {
          throw new NoSuchFileException(name);
        }
        return in.readNBytes(MOST_BYTES + 1);
      }
    };
  }

  /** The files of a folder. */
  static SeedFiles in(Path folder) {
    return name -> {
      try (InputStream in = Files.newInputStream(folder.resolve(name))) {
        return in.readNBytes(MOST_BYTES + 1);
      }
    };
  }

  /**
   * The text of a file.
   *
   * @throws SeedError when it is missing, too large, not UTF-8, or holds what no text may
   */
  default String text(String name) {
    try {
      return SeedText.of(name, bytes(name));
    } catch (NoSuchFileException e) {
      throw new SeedError(name, 0, "is missing");
    } catch (IOException e) {
      throw new SeedError(name, 0, "cannot be read: " + e.getMessage());
    }
  }
}
