package se.fadder.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parts of a line of the log, so that a machine need not take its sentence to pieces. They are
 * logged as the first parameter of the message <code>{0}</code>. No part may tell who somebody is.
 *
 * @param event what happened, in a few words that are the same every time
 * @param fields texts, numbers and truth values by name
 */
public record LogFields(String event, Map<String, Object> fields) {
  /** An event without fields. */
  public static LogFields of(String event) {
    return new LogFields(event, new LinkedHashMap<>());
  }

  /** The same event with one field more. */
  public LogFields with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  @Override
  public String toString() {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining(" ", event + " ", ""))
        .strip();
  }
}
