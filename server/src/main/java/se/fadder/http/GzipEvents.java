package se.fadder.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A stream that compresses each thing written to it by itself, in the format of gzip: what is
 * written is whole at its reader's once it is flushed, and between two events nothing is held but a
 * checksum, however many streams are open.
 */
final class GzipEvents extends FilterOutputStream {
  private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, -1};

  /** The block that ends what is compressed, with nothing in it. */
  private static final byte[] LAST = {3, 0};

  /** The most bytes of a block that is stored as it is: less is not worth compressing. */
  private static final int STORED = 1_400;

  private final CRC32 sum = new CRC32();
  private long length;
  private boolean begun;
  private boolean closed;

  GzipEvents(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    sum.update(bytes, from, count);
    length += count;
    ByteArrayOutputStream part = new ByteArrayOutputStream(count / 3 + 64);
    if (!begun) {
      part.writeBytes(HEAD);
      begun = true;
    }
    if (count <= STORED) {
      part.writeBytes(
          ByteBuffer.allocate(5)
              .order(ByteOrder.LITTLE_ENDIAN)
              .put((byte) 0)
              .putShort((short) count)
              .putShort((short) ~count)
              .array());
      part.write(bytes, from, count);
    } else {
      compress(bytes, from, count, part);
    }
    // As one: a packet is not to wait for the rest of it.
    out.write(part.toByteArray());
  }

  private static void compress(byte[] bytes, int from, int count, ByteArrayOutputStream part) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(bytes, from, count);
      byte[] some = new byte[8_192];
      int made;
      do {
        made = deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH);
        part.write(some, 0, made);
      } while (made == some.length);
    } finally {
      deflater.end();
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (OutputStream whole = out) {
      ByteBuffer end =
          ByteBuffer.allocate(HEAD.length + LAST.length + 8).order(ByteOrder.LITTLE_ENDIAN);
      if (!begun) {
        end.put(HEAD);
      }
      end.put(LAST).putInt((int) sum.getValue()).putInt((int) length);
      whole.write(end.array(), 0, end.position());
    }
  }
}
