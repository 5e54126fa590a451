package se.fadder.operations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.LogFields;
import se.fadder.kernel.Rfc3339;

/** The format of the log for machines: a JSON object a line. */
public final class JsonLog extends Formatter {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public String format(LogRecord line) {
    StringWriter out = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      write(line, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void write(LogRecord line, JsonGenerator json) throws IOException {
    LogFields fields = fields(line);
    json.writeStartObject();
    json.writeStringField("time", Rfc3339.text(line.getInstant()));
    json.writeStringField("level", LogText.level(line));
    json.writeStringField("logger", line.getLoggerName());
    json.writeStringField("thread", Thread.currentThread().getName());
    String request = LogText.requestId();
    if (request != null) {
      json.writeStringField("requestId", request);
    }
    json.writeStringField("message", fields == null ? formatMessage(line) : fields.event());
    if (fields != null) {
      json.writeObjectFieldStart("fields");
      for (Map.Entry<String, Object> field : fields.fields().entrySet()) {
        write(field.getKey(), field.getValue(), json);
      }
      json.writeEndObject();
    }
    if (line.getThrown() != null) {
      json.writeStringField("stackTrace", LogText.fault(line.getThrown()));
    }
    json.writeEndObject();
  }

  private static @Nullable LogFields fields(LogRecord line) {
    Object[] parameters = line.getParameters();
    return parameters != null && parameters.length == 1 && parameters[0] instanceof LogFields fields
        ? fields
        : null;
  }

  private static void write(String name, Object value, JsonGenerator json) throws IOException {
    switch (value) {
      case Integer number -> json.writeNumberField(name, number);
      case Long number -> json.writeNumberField(name, number);
      case Boolean truth -> json.writeBooleanField(name, truth);
      default -> json.writeStringField(name, value.toString());
    }
  }
}
