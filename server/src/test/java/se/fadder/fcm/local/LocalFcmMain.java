package se.fadder.fcm.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The local FCM beside the demonstration, which lists what is sent: {@code mvn -q -pl server -am
 * verify -Pfcm}. What it prints first is the environment for the demonstration.
 */
public final class LocalFcmMain {
  private static final int PORT = 8448;

  private LocalFcmMain() {}

  /** Takes the port to listen on; 8448 without one. */
  public static void main(String... args) throws IOException, InterruptedException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : PORT;
    Path folder = Files.createTempDirectory("local-fcm");
    PrintStream out = System.out;
    try (LocalFcm fcm = LocalFcm.start(folder, Clock.systemUTC(), port)) {
      out.println("FADDER_FCM_CREDENTIALS=" + fcm.credentials());
      out.println("FADDER_FCM_ENDPOINT=" + fcm.endpoint());
      out.println(
          "JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
              .formatted(fcm.trustFile(), fcm.trustPassword()));
      out.println("A device's token: GET " + fcm.endpoint() + "/issue (?kind=installation)");
      fcm.listen(sent -> out.println(line(sent)));
      Thread.currentThread().join();
    }
  }

  /** The end of a token tells devices apart. */
  private static String line(Sent sent) {
    String token = sent.token();
    String end = token.substring(Math.max(0, token.length() - 6));
    return "%s  to …%s  %s %s%s"
        .formatted(sent.at(), end, sent.data(), sent.webHeaders(), sent.appleHeaders());
  }
}
