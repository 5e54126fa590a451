package se.fadder.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.engine.ResultMap;

/**
 * The writer of answers as JSON. They are maps, lists and plain values, which are written at once:
 * to let Jackson find out for each value how its class is written takes twice as long.
 */
final class AnswerJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private AnswerJson() {}

  static byte[] bytes(Map<String, ? extends @Nullable Object> body) {
    try {
      return bytes(body, Integer.MAX_VALUE);
    } catch (TooLarge e) {
      throw new IllegalStateException("an answer beyond all bounds", e);
    }
  }

  /**
   * Writes an answer of at most {@code most} bytes.
   *
   * @throws TooLarge when it takes more; it is given up as soon as that shows
   */
  static byte[] bytes(Map<String, ? extends @Nullable Object> body, int most) throws TooLarge {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator out = JSON.createGenerator(new Bounded(bytes, most))) {
        write(out, body);
      }
      return bytes.toByteArray();
    } catch (TooLarge e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("an answer that is no JSON", e);
    }
  }

  /** An answer takes more bytes than it may. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** A stream that takes so many bytes and no more. */
  private static final class Bounded extends OutputStream {
    private final ByteArrayBuilder bytes;
    private int left;

    Bounded(ByteArrayBuilder bytes, int most) {
      this.bytes = bytes;
      this.left = most;
    }

    @Override
    public void write(int one) throws IOException {
      spend(1);
      bytes.write(one);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      spend(length);
      bytes.write(some, from, length);
    }

    private void spend(int length) throws TooLarge {
      if (length > left) {
        throw new TooLarge();
      }
      left -= length;
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
    } else if (value instanceof ResultMap object) {
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

  private static void writeObject(JsonGenerator out, ResultMap object) throws IOException {
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
