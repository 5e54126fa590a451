package se.fadder.operations;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** The format of the log for people: time, level, logger, request, message. */
public final class TextLog extends Formatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneId.systemDefault());

  @Override
  public String format(LogRecord line) {
    StringBuilder text = new StringBuilder();
    text.append(TIME.format(line.getInstant())).append(' ').append(LogText.level(line)).append(' ');
    text.append(line.getLoggerName());
    String request = LogText.requestId();
    if (request != null) {
      text.append(" [").append(request).append(']');
    }
    text.append(": ").append(formatMessage(line)).append('\n');
    if (line.getThrown() != null) {
      text.append(LogText.fault(line.getThrown())).append('\n');
    }
    return text.toString();
  }
}
