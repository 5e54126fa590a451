package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Tests the compression of events, each by itself. */
final class GzipEventsTest {
  private static final List<String> EVENTS =
      List.of(":\n\n", "data: " + "åäö ".repeat(20_000) + "\n\n", "x".repeat(1_400), ":\n\n", "");

  @Test
  void theWholeIsGzip() throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (GzipEvents out = new GzipEvents(sent)) {
      for (String event : EVENTS) {
        out.write(event.getBytes(UTF_8));
      }
    }
    assertThat(sent.size()).isLessThan(5_000);
    assertThat(unzipped(sent.toByteArray())).isEqualTo(String.join("", EVENTS));
  }

  @Test
  void nothingIsGzipToo() throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    new GzipEvents(sent).close();
    assertThat(unzipped(sent.toByteArray())).isEmpty();
  }

  private static String unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Whoever waits for an event must not wait for the next. */
  @Test
  void anEventIsWholeAtOnce() throws Exception {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    Inflater reader = new Inflater(true);
    try (GzipEvents out = new GzipEvents(sent)) {
      StringBuilder read = new StringBuilder();
      StringBuilder told = new StringBuilder();
      int seen = 10;
      for (String event : EVENTS) {
        out.write(event.getBytes(UTF_8));
        told.append(event);
        byte[] all = sent.toByteArray();
        reader.setInput(all, seen, all.length - seen);
        seen = all.length;
        byte[] some = new byte[200_000];
        read.append(new String(some, 0, reader.inflate(some), UTF_8));
        assertThat(read.toString()).isEqualTo(told.toString());
      }
    } finally {
      reader.end();
    }
  }
}
