package se.fadder.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.GraphRequest;

/** The reader of GraphQL requests from HTTP ones, by the specification GraphQL over HTTP. */
final class GraphRequests {
  private static final int DEEPEST = 50;
  private static final Pattern DOCUMENT_ID = Pattern.compile("sha256:[0-9a-f]{64}");

  private final int mostBytes;
  private final ObjectMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  GraphRequests(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** A request that is not formed as it must be. */
  static class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    final int status;

    Malformed(int status, String message) {
      super(message, null, false, false);
      this.status = status;
    }
  }

  /**
   * A request with a hash in place of a document, as Apollo's clients send it first, in the hope
   * that it is kept.
   */
  static final class OnlyPersisted extends Malformed {
    private static final long serialVersionUID = 1L;

    OnlyPersisted() {
      super(422, "PersistedQueryNotSupported"); // What the clients look for.
    }
  }

  GraphRequest read(Request request) throws Malformed {
    return switch (request.method()) {
      case "POST" -> ofBody(request);
      default -> ofQuery(request.query());
    };
  }

  private GraphRequest ofQuery(Map<String, String> query) throws Malformed {
    Object extensions = optional(query.get("extensions"), "extensions");
    return request(
        source(query.get("query"), emptyToNull(query.get("documentId")), extensions),
        query.get("operationName"),
        optional(query.get("variables"), "variables"),
        true);
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private @Nullable Object optional(@Nullable String text, String name) throws Malformed {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return json.readValue(text, Object.class);
    } catch (IOException e) {
      throw new Malformed(400, "The parameter " + name + " is not JSON.");
    }
  }

  private GraphRequest ofBody(Request request) throws Malformed {
    checkContentType(request.header("content-type").orElse(""));
    Object body = json(request.body().read(mostBytes));
    if (!(body instanceof Map<?, ?> fields)) {
      throw new Malformed(
          422,
          body instanceof List
              ? "One operation at a time: batches are not taken."
              : "The body must be a JSON object.");
    }
    return request(
        source(fields.get("query"), fields.get("documentId"), fields.get("extensions")),
        fields.get("operationName"),
        fields.get("variables"),
        false);
  }

  private @Nullable Object json(byte[] body) throws Malformed {
    try {
      return json.readValue(utf8(body), Object.class);
    } catch (IOException e) {
      throw new Malformed(400, "The body is not JSON in UTF-8.");
    }
  }

  private static void checkContentType(String contentType) throws Malformed {
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    boolean utf8 =
        Stream.of(parts)
            .skip(1)
            .map(part -> part.strip().replace("\"", ""))
            .filter(part -> part.startsWith("charset="))
            .allMatch(part -> part.equals("charset=utf-8"));
    if (!parts[0].strip().equals("application/json") || !utf8) {
      throw new Malformed(415, "The body must be application/json in UTF-8.");
    }
  }

  private static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static GraphRequest.Source source(
      @Nullable Object query, @Nullable Object documentId, @Nullable Object extensions)
      throws Malformed {
    checkMap(extensions, "extensions");
    if (query == null
        && documentId == null
        && extensions instanceof Map<?, ?> more
        && more.get("persistedQuery") != null) {
      throw new OnlyPersisted();
    } else if (query != null && documentId != null) {
      throw new Malformed(422, "There may be a query or a documentId, not both.");
    } else if (query instanceof String text) {
      return new GraphRequest.Text(text);
    } else if (documentId == null) {
      throw new Malformed(422, "The parameter query must be a text.");
    } else if (documentId instanceof String id && DOCUMENT_ID.matcher(id).matches()) {
      return new GraphRequest.Trusted(id);
    }
    throw new Malformed(
        422, "The parameter documentId must be sha256: and 64 hexadecimal digits in lower case.");
  }

  private static GraphRequest request(
      GraphRequest.Source document,
      @Nullable Object operationName,
      @Nullable Object variables,
      boolean queryOnly)
      throws Malformed {
    if (operationName != null && !(operationName instanceof String)) {
      throw new Malformed(422, "The parameter operationName must be a text.");
    }
    checkMap(variables, "variables");
    String name = operationName == null || operationName.equals("") ? null : (String) operationName;
    return new GraphRequest(document, name, map(variables), queryOnly);
  }

  private static void checkMap(@Nullable Object value, String name) throws Malformed {
    if (value != null && !(value instanceof Map)) {
      throw new Malformed(422, "The parameter " + name + " must be a JSON object.");
    }
  }

  @SuppressWarnings("unchecked") // Jackson reads a JSON object as a map from texts.
  private static Map<String, @Nullable Object> map(@Nullable Object variables) {
    return variables == null ? Map.of() : (Map<String, @Nullable Object>) variables;
  }
}
