package se.fadder.operations;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The setup of java.util.logging, to which every library of the server logs. */
public final class Logs {
  /**
   * The logger of the server, held because java.util.logging forgets a logger, and so its level,
   * that nobody holds.
   */
  @SuppressWarnings("UnusedVariable")
  private static @Nullable Logger ours;

  private Logs() {}

  /**
   * Lets what is logged while the server stops be written. To be called before anything else logs.
   */
  public static void outliveShutdown() {
    System.setProperty("java.util.logging.manager", ShutdownSafeLogManager.class.getName());
  }

  /** Writes the log to standard error in that format, from now on. */
  public static void configure(LogFormat format) {
    // Helidon would otherwise set it up in its own way.
    System.setProperty("io.helidon.logging.config.disabled", "true");
    Properties properties = bundled();
    if (format == LogFormat.JSON) {
      properties.setProperty("java.util.logging.ConsoleHandler.formatter", JsonLog.class.getName());
      properties.setProperty("se.fadder.http.access.level", "INFO");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      properties.store(out, null);
      InputStream in = new ByteArrayInputStream(out.toByteArray());
      if (LogManager.getLogManager() instanceof ShutdownSafeLogManager keeper) {
        keeper.configure(in);
      } else {
        LogManager.getLogManager().readConfiguration(in);
      }
      // Only a logger that exists passes its level on to those below it.
      ours = Logger.getLogger("se.fadder");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties bundled() {
    Properties properties = new Properties();
    try (InputStream in = Logs.class.getResourceAsStream("/logging.properties")) {
      properties.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
