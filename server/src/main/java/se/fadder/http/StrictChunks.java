package se.fadder.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The strict reader of chunked bodies for Helidon, which by itself takes any two bytes after a
 * chunk for the end of its line, and a sign before its size: then others on the way could see
 * another end of the body than it does.
 */
final class StrictChunks extends DataReader {
  /**
   * The length of a line's end; Helidon skips nothing else of this length, but for what it hands
   * out.
   */
  private static final int LENGTH = 2;

  /**
   * The form of a chunk's size. Helidon reads whole lines of chunks alone: their sizes, and the
   * empty one at the end.
   */
  private static final Pattern SIZE = Pattern.compile("[0-9A-Fa-f]{0,8}");

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
      throw refusal("a line does not end where it must");
    }
  }

  @Override
  public String readLine() {
    String line = super.readLine();
    if (!SIZE.matcher(line).matches()) {
      throw refusal("the size of a chunk is not in plain hexadecimal digits");
    }
    return line;
  }

  private static RequestException refusal(String message) {
    return RequestException.builder()
        .type(EventType.BAD_REQUEST)
        .setKeepAlive(false)
        .message(message)
        .build();
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
