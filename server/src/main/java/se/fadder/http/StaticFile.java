package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Sha256;

/**
 * A file from the class path, held in memory with its entity tag and its compressed form.
 *
 * @param zipped null when compressing does not make it smaller
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StaticFile(String type, String tag, byte[] bytes, byte @Nullable [] zipped) {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("graphql", "application/graphql; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
          Map.entry("map", "application/json; charset=utf-8"),
          Map.entry("svg", "image/svg+xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("woff2", "font/woff2"));

  /** The file of that name; empty when there is none, or none of a type that is served. */
  static Optional<StaticFile> read(String resource) {
    return typeOf(resource).flatMap(type -> read(resource, type));
  }

  private static Optional<StaticFile> read(String resource, String type) {
    try (InputStream in = StaticFile.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(of(type, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of that name with this text, which lies nowhere on the class path. */
  static StaticFile holding(String name, String text) {
    return of(typeOf(name).orElseThrow(), text.getBytes(UTF_8));
  }

  private static Optional<String> typeOf(String name) {
    return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static StaticFile of(String type, byte[] bytes) {
    byte[] zipped = Gzip.best(bytes);
    // Weak, for it stands for both forms.
    String tag = "W/\"" + hashInWords(bytes) + '"';
    return new StaticFile(type, tag, bytes, zipped.length < bytes.length ? zipped : null);
  }

  /**
   * The answer to GET and HEAD.
   *
   * @param caching what a browser is told of how long it may keep the file
   */
  Answer answer(Request request, String caching) {
    Map<String, String> headers = new HashMap<>();
    headers.put("ETag", tag);
    headers.put("Cache-Control", caching);
    headers.put("Vary", "Accept-Encoding");
    if (isKnown(request.header("if-none-match").orElse(""))) {
      return new Answer(304, headers, type, new byte[0]);
    }
    byte[] smaller = zipped;
    if (smaller != null && Gzip.isTaken(request)) {
      headers.put("Content-Encoding", "gzip");
      return new Answer(200, headers, type, smaller);
    }
    return new Answer(200, headers, type, bytes);
  }

  private boolean isKnown(String tags) {
    return Stream.of(tags.split(",", -1))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(tag) || ("W/" + known).equals(tag));
  }

  /** A hash in letters that an address may hold. */
  static String hashInWords(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes));
  }
}
