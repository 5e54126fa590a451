package se.fadder.operations;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/**
 * The log manager of java.util.logging, made safe for the shutdown. Java's own closes the log as
 * soon as the process is told to end, before the server has finished what it had begun. This one
 * leaves it open.
 */
public final class ShutdownSafeLogManager extends LogManager {
  private boolean kept;

  synchronized void configure(InputStream properties) throws IOException {
    kept = false;
    readConfiguration(properties);
    kept = true;
  }

  @Override
  public synchronized void reset() {
    if (!kept) {
      super.reset();
    }
  }
}
