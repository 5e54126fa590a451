package se.fadder.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where seed files are read from: the jar, or a folder of the operator's. */
@FunctionalInterface
public interface SeedFiles {
  /** The bytes of the file of that name, such as {@code storsjo/units.csv}. */
  byte[] bytes(String name) throws IOException;

  /** The files that come with Fadder. */
  static SeedFiles bundled() {
    return name -> {
      try (InputStream in = SeedFiles.class.getResourceAsStream("/seed-data/" + name)) {
        if (in == null) {
          throw new IOException("not there");
        }
        return in.readAllBytes();
      }
    };
  }

  /** The files of a folder. */
  static SeedFiles in(Path folder) {
    return name -> Files.readAllBytes(folder.resolve(name));
  }

  /**
   * The text of a file.
   *
   * @throws SeedError when it is missing or not UTF-8
   */
  default String text(String name) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(name))).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SeedError(name, 0, "is not written in UTF-8");
    } catch (IOException e) {
      throw new SeedError(name, 0, "cannot be read: " + e.getMessage());
    }
  }
}
