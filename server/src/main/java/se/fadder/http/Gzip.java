package se.fadder.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import se.fadder.kernel.Endpoint.Answer;

/** The compression of answers for clients that take gzip. */
final class Gzip {
  /** The least bytes that are compressed: less fits into one packet anyway. */
  private static final int WORTHWHILE = 1_400;

  /** How the content types begin of what is made for each request. */
  private static final List<String> COMPRESSED = List.of("application/", "text/calendar;");

  private static final Pattern SOME_GZIP =
      Pattern.compile("gzip;q=(1(\\.0{0,3})?|0\\.(?=0*+[1-9])\\d{1,3})");

  private Gzip() {}

  static boolean isTaken(Request request) {
    return Stream.of(request.header("accept-encoding").orElse("").split(",", -1))
        .map(coding -> coding.replace(" ", ""))
        .anyMatch(coding -> coding.equals("gzip") || SOME_GZIP.matcher(coding).matches());
  }

  /** Compresses as small as it gets, for what is compressed once. */
  static byte[] best(byte[] bytes) {
    return zip(bytes, Deflater.BEST_COMPRESSION);
  }

  /** Compresses fast, for what is made for each request. */
  static byte[] fast(byte[] bytes) {
    return zip(bytes, Deflater.BEST_SPEED);
  }

  /** What was compressed here, as it was before. */
  static byte[] undone(byte[] zipped) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compresses an answer fast, when it is worth it and the client takes gzip. */
  static Answer quick(Request request, Answer answer) {
    return answer.body().length < WORTHWHILE
            || COMPRESSED.stream().noneMatch(answer.contentType()::startsWith)
            || answer.headers().containsKey("Content-Encoding")
            || !isTaken(request)
        ? answer
        : zipped(answer, fast(answer.body()));
  }

  /** The answer with a body that is compressed already. */
  static Answer zipped(Answer answer, byte[] body) {
    return Responses.with(
        new Answer(answer.status(), answer.headers(), answer.contentType(), body),
        Map.of("Content-Encoding", "gzip"));
  }

  /**
   * Says of a stream that goes on that {@link GzipEvents} compresses it, when the client takes
   * gzip.
   */
  static Answer lasting(Request request, Answer head) {
    return isTaken(request) ? Responses.with(head, Map.of("Content-Encoding", "gzip")) : head;
  }

  private static byte[] zip(byte[] bytes, int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (GZIPOutputStream zip = new LevelStream(out, level)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final class LevelStream extends GZIPOutputStream {
    LevelStream(ByteArrayOutputStream out, int level) throws IOException {
      super(out);
      def.setLevel(level);
    }
  }
}
