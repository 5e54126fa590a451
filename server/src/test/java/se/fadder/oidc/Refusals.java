package se.fadder.oidc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The refusals that the room writes into the log for this thread while this is open. */
final class Refusals extends Handler implements AutoCloseable {
  private static final Logger LOGGER = Logger.getLogger("se.fadder.oidc");

  private final Thread owner = Thread.currentThread();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  Refusals() {
    LOGGER.setLevel(Level.WARNING);
    LOGGER.addHandler(this);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord line) {
    if (Thread.currentThread() == owner) {
      lines.add(line.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGER.removeHandler(this);
  }
}
