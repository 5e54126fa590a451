package se.fadder.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.commands.Command.Option;
import se.fadder.kernel.CannotStart;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.NotDone;

/** Tests what the command line understands, what it says to the rest, and how it ends. */
final class CommandLineTest {
  private final List<String> done = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private final CommandLine line =
      new CommandLine(
          List.of(
              Command.plain("serve", "Serves.", "", (arguments, _) -> note("serve", arguments)),
              new Command(
                  "send",
                  List.of("FILE"),
                  List.of(new Option("--to", "NAME", "Whom."), new Option("--now", "", "At once.")),
                  "Sends a file.",
                  "First.\n\nSecond, with so many words that they do not fit into one line of it.",
                  (arguments, _) ->
                      note(
                          "send "
                              + arguments.operand(0)
                              + arguments.value("--to").map(" to "::concat).orElse("")
                              + (arguments.has("--now") ? " now" : ""),
                          arguments)),
              Command.plain(
                  "fail",
                  "Fails.",
                  "",
                  (arguments, _) -> {
                    throw switch (String.valueOf(arguments.config())) {
                      case "setting" -> new InvalidSetting("a.key is wrong");
                      case "start" -> new CannotStart("it is\nlong");
                      default -> new NotDone("it is not there");
                    };
                  }),
              Command.plain("version", "Tells it.", "", (arguments, _) -> note("1", arguments))),
          "1.2.3");

  private ExitCode note(String what, Arguments arguments) {
    done.add(what + (arguments.config() == null ? "" : " by " + arguments.config()));
    return ExitCode.DONE;
  }

  private ExitCode run(String words) {
    return line.run(
        words.isEmpty() ? List.of() : List.of(words.split(" ", -1)),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "'', serve",
    "serve, serve",
    "my.properties, serve by my.properties",
    "etc/my, serve by etc/my",
    "--config my, serve by my",
    "--config=my, serve by my",
    "serve --config my, serve by my",
    "--config my send a.txt, send a.txt by my",
    "send a.txt --config my --now, send a.txt now by my",
    "send --to bo a.txt, send a.txt to bo",
    "send --to=b=o a.txt, send a.txt to b=o",
    "--version, 1",
  })
  void understands(String words, String what) {
    assertThat(run(words)).isEqualTo(ExitCode.DONE);
    assertThat(done).containsExactly(what);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sreve, there is no command sreve",
    "help sreve, there is no command sreve",
    "serve a, serve takes no a",
    "send, send takes FILE",
    "send a b, send takes FILE",
    "send a --later, send has no option --later",
    "send a --to, --to wants a NAME",
    "send a --now=1, --now takes no value",
    "send a --to b --to c, --to stands there twice",
    "--config, --config wants a FILE",
  })
  void saysWhatItDoesNotUnderstand(String words, String what) {
    assertThat(run(words)).isEqualTo(ExitCode.MISUSED);
    assertThat(err.toString(UTF_8)).isEqualTo("fadder: " + what + ". Try: fadder --help\n");
    assertThat(done).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fail, NOT_DONE, it is not there",
    "fail --config start, NOT_DONE, it is",
    "fail --config setting, MISCONFIGURED, a.key is wrong",
  })
  void saysInOneLineWhyItCouldNotBeDone(String words, ExitCode code, String why) {
    assertThat(run(words)).isEqualTo(code);
    assertThat(err.toString(UTF_8)).isEqualTo("fadder: " + why + "\n");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--help", "-h", "help", "help --help"})
  void helpNamesEveryCommandAndExitCode(String words) {
    assertThat(run(words)).isEqualTo(ExitCode.DONE);
    String help = Objects.requireNonNull(out.toString(UTF_8));
    assertThat(help).contains("Fadder 1.2.3", "  send     Sends a file.", "  2  The command line");
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(done).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"send --help", "help send", "--help send"})
  void helpOfACommandNamesItsOptions(String words) {
    assertThat(run(words)).isEqualTo(ExitCode.DONE);
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            fadder send [--to NAME] [--now] FILE

            Sends a file.

            First.

            Second, with so many words that they do not fit into one line of it.

              --to NAME      Whom.
              --now          At once.
              --config FILE  The file with the settings, in place of the one in
                             FADDER_CONFIG.
            """);
  }

  @Test
  void aBugIsNotHidden() {
    CommandLine broken =
        new CommandLine(
            List.of(
                Command.plain(
                    "serve",
                    "",
                    "",
                    (_, _) -> {
                      throw new IllegalStateException("a bug");
                    })),
            "1");
    assertThatIllegalStateException()
        .isThrownBy(() -> broken.run(List.of(), new PrintStream(out), new PrintStream(err)));
  }
}
