package se.fadder.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import java.util.function.Supplier;

/**
 * What a connection reads, for Helidon, which by itself takes any two bytes after a chunk for the
 * end of its line: then others on the way could see another end of the body than it does.
 */
final class StrictChunks extends DataReader {
  /** Of a line's end; Helidon skips nothing else of this length, but for what it hands out. */
  private static final int LENGTH = 2;

  private boolean handsOut;

  @SuppressWarnings("removal") // The only one for a class of its own.
  StrictChunks(CountingReader reader) {
    super(reader);
  }

  @Override
  public void skip(int length) {
    if (length != LENGTH || handsOut) {
      super.skip(length);
    } else if (read() != '\r' || read() != '\n') {
      throw RequestException.builder()
          .type(EventType.BAD_REQUEST)
          .setKeepAlive(false)
          .message("a line does not end where it must")
          .build();
    }
  }

  @Override
  public BufferData readBuffer() {
    return handOut(super::readBuffer);
  }

  @Override
  public BufferData readBuffer(int length) {
    return handOut(() -> super.readBuffer(length));
  }

  private BufferData handOut(Supplier<BufferData> bytes) {
    handsOut = true;
    try {
      return bytes.get();
    } finally {
      handsOut = false;
    }
  }
}
