package se.fadder.fcm.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Request;

/**
 * The breaking of a connection as a failing network does it: with a reset, and with all that is on
 * it.
 */
final class Breaking {
  private Breaking() {}

  static void off(Request request) {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    EndPoint raw =
        endPoint instanceof SslConnection.SslEndPoint secure
            ? secure.getSslConnection().getEndPoint()
            : endPoint;
    if (raw.getTransport() instanceof SocketChannel socket) {
      try {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        socket.close();
      } catch (ClosedChannelException e) {
        // Broken off by another that was on it.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    raw.close();
  }
}
