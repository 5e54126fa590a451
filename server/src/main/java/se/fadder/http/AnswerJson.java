package se.fadder.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.AnswerMap;

/**
 * Writes answers as JSON. They are maps, lists and plain values, which are written at once: to let
 * Jackson find out for each value how its class is written takes twice as long.
 */
final class AnswerJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private AnswerJson() {}

  static byte[] bytes(Map<String, ? extends @Nullable Object> body) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator out = JSON.createGenerator(bytes)) {
        write(out, body);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("an answer that is no JSON", e);
    }
  }

  private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
    // Not a switch over patterns: what is compiled from one stood high in profiles of long answers.
    if (value instanceof String text) {
      out.writeString(text);
    } else if (value == null) {
      out.writeNull();
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof AnswerMap object) {
      writeObject(out, object);
    } else if (value instanceof List<?> list) {
      writeList(out, list);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof Map<?, ?> object) {
      writeObject(out, object);
    } else {
      out.writePOJO(value);
    }
  }

  private static void writeObject(JsonGenerator out, Map<?, ?> object) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> field : object.entrySet()) {
      out.writeFieldName((String) field.getKey());
      write(out, field.getValue());
    }
    out.writeEndObject();
  }

  private static void writeObject(JsonGenerator out, AnswerMap object) throws IOException {
    out.writeStartObject();
    for (int i = 0; i < object.size(); i++) {
      out.writeFieldName(object.key(i));
      write(out, object.value(i));
    }
    out.writeEndObject();
  }

  private static void writeList(JsonGenerator out, List<?> list) throws IOException {
    out.writeStartArray();
    for (Object element : list) {
      write(out, element);
    }
    out.writeEndArray();
  }
}
