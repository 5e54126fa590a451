package se.fadder.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reader that passes on what comes from the socket, and counts it. */
record CountingReader(DataReader socket, ConnectionTimeouts connectionTimeouts)
    implements Supplier<byte @Nullable []> {
  /** The next bytes; null at the end. */
  @Override
  public byte @Nullable [] get() {
    byte[] bytes;
    connectionTimeouts.awaits();
    try {
      bytes = socket.readBuffer().readBytes();
    } catch (InsufficientDataAvailableException e) {
      return null;
    }
    if (!connectionTimeouts.got(bytes.length)) {
      throw RequestException.builder()
          .type(EventType.BAD_REQUEST)
          .status(Status.REQUEST_ENTITY_TOO_LARGE_413)
          .setKeepAlive(false)
          .message("too much for one request")
          .build();
    }
    return bytes;
  }
}
