package se.fadder.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;

/**
 * One keep-alive HTTP/1.1 connection that understands just enough to be cheaper than any server: a
 * status, a Content-Length and a body.
 */
final class Wire implements AutoCloseable {
  private static final int STATUS = 9;

  private final Socket socket;
  private byte[] buffer = new byte[128 * 1024];
  private int bodyFrom;
  private int bodyTo;

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
  }

  /** A request as it goes over the wire. */
  static byte[] post(String path, String token, String headers, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(path, token, headers, bytes.length);
    byte[] request = Arrays.copyOf(head.getBytes(ISO_8859_1), head.length() + bytes.length);
    System.arraycopy(bytes, 0, request, head.length(), bytes.length);
    return request;
  }

  /** Sends a request, reads the whole answer, and tells its status. */
  int exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int filled = 0;
    int head = -1;
    while (head < 0) {
      int before = Math.max(0, filled - 3);
      filled += read(filled);
      head = endOfHead(before, filled);
    }
    bodyFrom = head;
    bodyTo = head + contentLength(head);
    while (filled < bodyTo) {
      filled += read(filled);
    }
    return 100 * digit(STATUS) + 10 * digit(STATUS + 1) + digit(STATUS + 2);
  }

  private int read(int from) throws IOException {
    if (from == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int count = socket.getInputStream().read(buffer, from, buffer.length - from);
    if (count < 0) {
      throw new EOFException("the server has closed the connection");
    }
    return count;
  }

  private int endOfHead(int from, int to) {
    for (int i = from; i + 3 < to; i++) {
      if (buffer[i] == '\r'
          && buffer[i + 1] == '\n'
          && buffer[i + 2] == '\r'
          && buffer[i + 3] == '\n') {
        return i + 4;
      }
    }
    return -1;
  }

  private int contentLength(int head) throws IOException {
    String fields = new String(buffer, 0, head, ISO_8859_1).toLowerCase(Locale.ROOT);
    int field = fields.indexOf("\r\ncontent-length:");
    if (field < 0) {
      throw new IOException("an answer without Content-Length");
    }
    int colon = fields.indexOf(':', field);
    return Integer.parseInt(fields.substring(colon + 1, fields.indexOf('\r', colon)).strip());
  }

  private int digit(int at) {
    return buffer[at] - '0';
  }

  /** The body of the last answer. */
  byte[] body() {
    return Arrays.copyOfRange(buffer, bodyFrom, bodyTo);
  }

  int bodyLength() {
    return bodyTo - bodyFrom;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
