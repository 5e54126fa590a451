package se.fadder.fcm.local;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.RateControl;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import se.fadder.fcm.TokenKind;

/** A Firebase Cloud Messaging on this machine. */
public final class LocalFcm implements AutoCloseable {
  private static final String PROJECT = "fadder-local";

  /** Google's own limit. */
  private static final int MOST_STREAMS = 100;

  private final Server server;
  private final Certificate certificate;
  private final Path credentials;
  private final URI endpoint;
  private final AccessTokens accessTokens;
  private final Registrations registrations = new Registrations();
  private final Faults faults = new Faults();
  private final Traffic traffic = new Traffic();
  private final SentMessages sent = new SentMessages();

  private LocalFcm(Path folder, Clock clock, int port, int streams) {
    this.certificate = new Certificate(folder);
    this.server = new Server(new QueuedThreadPool(16, 4));
    ServerConnector connector = connector(server, certificate, streams);
    connector.setPort(port);
    server.addConnector(connector);
    try {
      connector.open();
      this.endpoint = URI.create("https://localhost:" + connector.getLocalPort());
      ServiceAccount account = new ServiceAccount(PROJECT, endpoint + "/token");
      this.credentials = folder.resolve("service-account.json");
      account.write(credentials);
      this.accessTokens = new AccessTokens(account, clock);
      Messaging messaging =
          new Messaging(PROJECT, clock, accessTokens, registrations, faults, sent);
      server.setHandler(
          new Front(PROJECT, messaging, accessTokens, registrations, faults, traffic));
      server.start();
    } catch (Exception e) { // Jetty's start throws anything
      throw new IllegalStateException(e);
    }
  }

  private static ServerConnector connector(Server server, Certificate certificate, int streams) {
    HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(new HttpConfiguration());
    http2.setMaxConcurrentStreams(streams);
    // Cancelled requests are what the tests are about, not an attack.
    http2.setRateControlFactory(new RateControl.Factory() {});
    http2.setStreamIdleTimeout(0);
    ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory("h2");
    alpn.setDefaultProtocol("h2");
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(certificate.keys());
    tls.setKeyStorePassword(Certificate.PASSWORD);
    ServerConnector connector =
        new ServerConnector(
            server, 1, 1, new SslConnectionFactory(tls, alpn.getProtocol()), alpn, http2);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    return connector;
  }

  /** Starts on any free port; writes what a client needs into the folder. */
  public static LocalFcm start(Path folder, Clock clock) {
    return new LocalFcm(folder, clock, 0, MOST_STREAMS);
  }

  /** Starts on that port. */
  public static LocalFcm start(Path folder, Clock clock, int port) {
    return new LocalFcm(folder, clock, port, MOST_STREAMS);
  }

  /**
   * Starts a local FCM as Google's is, but with another limit to what may be under way on a
   * connection.
   */
  public static LocalFcm startNarrow(Path folder, Clock clock, int streams) {
    return new LocalFcm(folder, clock, 0, streams);
  }

  /** The file of a service account that is good here. */
  public Path credentials() {
    return credentials;
  }

  public URI endpoint() {
    return endpoint;
  }

  /** Trusts this one and no other. */
  public SSLContext trust() {
    return certificate.trust();
  }

  /** The same trust as a file (PKCS12), for another process. */
  public Path trustFile() {
    return certificate.trustFile();
  }

  public String trustPassword() {
    return Certificate.PASSWORD;
  }

  /** A device registers. */
  public String issue(TokenKind kind) {
    return registrations.issue(kind);
  }

  /** A device is gone: the app was removed from it. */
  public void unregister(String token) {
    registrations.remove(token);
  }

  public Faults faults() {
    return faults;
  }

  public Traffic traffic() {
    return traffic;
  }

  /** The last messages that were accepted, oldest first: at most 100,000. */
  public List<Sent> sent() {
    return sent.all();
  }

  /** How many messages were accepted. */
  public long accepted() {
    return sent.count();
  }

  public void listen(Consumer<Sent> listener) {
    sent.listen(listener);
  }

  /** How many access tokens were given out. */
  public int accessTokens() {
    return accessTokens.issued();
  }

  /** How many were asked for. */
  public int accessTokensAskedFor() {
    return accessTokens.askedFor();
  }

  /** No access token that was given out is good any more. */
  public void revokeAccess() {
    accessTokens.revoke();
  }

  /** Forgets what has come, but not who is registered. */
  public void forget() {
    sent.forget();
    traffic.forget();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // Jetty's stop throws anything
      throw new IllegalStateException(e);
    }
  }
}
