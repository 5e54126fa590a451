package se.fadder.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The version of Fadder that this is. */
public final class Version {
  /** The version's number, such as {@code 0.1.0}; the build writes it beside the classes. */
  public static final String TEXT = read();

  private Version() {}

  private static String read() {
    try (InputStream in = Version.class.getResourceAsStream("/version.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
