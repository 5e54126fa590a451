package se.fadder;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.CannotStart;
import se.fadder.kernel.InvalidSetting;
import se.fadder.operations.LogFormat;
import se.fadder.operations.Logs;
import se.fadder.seed.SeedError;
import se.fadder.signin.DemoAccounts;
import se.fadder.signin.Passwords;

/**
 * The entry of the program: it reads the settings, starts a {@link Server} with them, and says
 * where that listens.
 */
public final class App {
  private App() {}

  /**
   * Starts the server.
   *
   * @param args the path of a configuration file, or nothing
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Logs.outliveShutdown();
    try {
      Map<String, String> environment = System.getenv();
      Settings settings = Settings.read(file(args, environment), environment);
      Logs.configure(settings.operations().logFormat());
      Server server = Server.start(settings, Clock.systemUTC(), Passwords.Cost.ADVISED);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "fadder-stop"));
      if (settings.operations().logFormat() == LogFormat.TEXT) {
        announce(out, settings, server);
      }
    } catch (InvalidSetting | SeedError | CannotStart e) {
      out.println(e.getMessage());
      System.exit(1);
    }
  }

  private static @Nullable Path file(String[] args, Map<String, String> environment) {
    String file = args.length > 0 ? args[0] : environment.get("FADDER_CONFIG");
    return file == null ? null : Path.of(file);
  }

  private static void announce(PrintStream out, Settings settings, Server server) {
    out.println();
    out.println(
        "Fadder is running: http://" + settings.server().hostInAddress() + ":" + server.port());
    server.demo().ifPresent(demo -> announce(out, demo));
  }

  private static void announce(PrintStream out, DemoAccounts demo) {
    out.println();
    out.println("Demonstration accounts, all with the password " + demo.password() + ":");
    demo.accounts()
        .forEach(account ->
            out.printf("  %-24s %s (%s)%n", account.username(), account.name(), account.about()));
    out.println();
    out.println("Stop with Ctrl+C. The data lies where db.url says.");
  }
}
