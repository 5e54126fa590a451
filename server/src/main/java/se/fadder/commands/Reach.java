package se.fadder.commands;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import se.fadder.kernel.NotDone;

/** The way over the network to somebody, tried. */
public final class Reach {
  private static final int PATIENCE_MS = (int) Duration.ofSeconds(5).toMillis();

  private Reach() {}

  /**
   * Opens a connection and closes it again.
   *
   * @return that it can be reached
   * @throws NotDone when it cannot
   */
  public static String of(String host, int port) {
    String name = host + ":" + port;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
      return name + " can be reached";
    } catch (UnknownHostException e) {
      throw new NotDone("there is no host " + host, e);
    } catch (IOException e) {
      throw new NotDone(name + " cannot be reached: " + e.getMessage(), e);
    }
  }

  /**
   * Asks a server on this machine whether it is ready to answer people.
   *
   * @param host that it listens on, which may be all
   * @return that it is
   * @throws NotDone when it is not, or does not answer
   */
  public static String ready(String host, int port) {
    try {
      boolean all = InetAddress.getByName(host).isAnyLocalAddress();
      HttpURLConnection asked =
          (HttpURLConnection)
              new URI("http", null, all ? "localhost" : host, port, "/health/ready", null, null)
                  .toURL()
                  .openConnection(Proxy.NO_PROXY);
      asked.setConnectTimeout(PATIENCE_MS);
      asked.setReadTimeout(PATIENCE_MS);
      int status = asked.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        throw new NotDone("it is not ready: " + status);
      }
      return "ready";
    } catch (IOException | URISyntaxException e) {
      throw new NotDone("nothing answers at port " + port + ": " + e.getMessage(), e);
    }
  }
}
