package se.fadder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;

/** A socket to a server, on which a test says what it likes. */
final class RawConnection implements AutoCloseable {
  /** How long a test waits before it says that nothing comes. */
  private static final int PATIENCE = 15_000;

  private final Socket socket;

  RawConnection(int port) {
    this(port, 0);
  }

  /**
   * One that takes little at once.
   *
   * @param buffer bytes for what the test has not read; 0 for as many as usual
   */
  RawConnection(int port, int buffer) {
    try {
      socket = new Socket();
      if (buffer > 0) {
        socket.setReceiveBufferSize(buffer);
      }
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.setSoTimeout(PATIENCE);
      socket.setTcpNoDelay(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RawConnection send(String text) {
    return send(text.getBytes(ISO_8859_1));
  }

  RawConnection send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends for as long as the other side lets it; says whether all was sent. */
  boolean trySend(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Says that nothing more will be sent. */
  void endSending() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that comes until the server closes the connection. */
  String readToEnd() {
    try {
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketException e) {
      return "reset";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next answer's head, of a connection that stays open. */
  String readHead() {
    try {
      InputStream in = socket.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          break;
        }
        head.append((char) next);
      }
      return head.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next answer, with its head and body, of a connection that stays open. */
  String readAnswer() {
    String head = readHead();
    try {
      InputStream in = socket.getInputStream();
      String length = head.replaceAll("(?is).*\r\ncontent-length: *(\\d+)\r\n.*", "$1");
      byte[] body = in.readNBytes(length.matches("\\d+") ? Integer.parseInt(length) : 0);
      return head + new String(body, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
