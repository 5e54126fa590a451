package se.fadder.commands;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import se.fadder.kernel.NotDone;

/** The way over the network to somebody, tried by opening a connection and closing it again. */
public final class Reach {
  private static final int PATIENCE_MS = (int) Duration.ofSeconds(5).toMillis();

  private Reach() {}

  /**
   * Tries it.
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
}
