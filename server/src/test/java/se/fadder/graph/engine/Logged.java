package se.fadder.graph.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The lines that a class logs, collected in place of being written out, until this is closed. */
public final class Logged extends Handler implements AutoCloseable {
  private final Logger logger;
  private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());

  public Logged(String name) {
    logger = Logger.getLogger(name);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  /** What internal errors are logged to. */
  public static Logged faults() {
    return new Logged(ErrorMapper.class.getName());
  }

  public List<LogRecord> records() {
    return List.copyOf(records);
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
