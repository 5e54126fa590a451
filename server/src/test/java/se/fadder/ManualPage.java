package se.fadder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.fadder.commands.Command;
import se.fadder.commands.Command.Option;
import se.fadder.commands.ExitCode;

/** The manual page {@code deploy/fadder.1}, made of what the program says of its commands. */
final class ManualPage {
  private static final String HEAD =
      """
      .\\" Made from the commands themselves; CONTRIBUTING.md tells how.
      .TH FADDER 1 "" "Fadder" "User Commands"
      .SH NAME
      fadder \\- onboarding and mentorship server
      .SH SYNOPSIS
      .B fadder
      .RB [ \\-\\-config
      .IR FILE ]
      .RI [ COMMAND ]
      .RI [ ARGUMENTS ]
      .SH DESCRIPTION
      Fadder is a server for the introduction of new colleagues. Without a command it serves.
      .PP
      Settings stand in the file that
      .B \\-\\-config
      or the variable
      .B FADDER_CONFIG
      names. Each has a variable of the environment that overrides it;
      .I fadder.properties
      beside this page lists them all with what they mean.
      .SH COMMANDS
      """;

  private static final String TAIL =
      """
      .SH FILES
      .TP
      .I data/fadder.db
      The SQLite database, where db.url names no other; beside it its log (\\-wal, \\-shm) and the lock
      of the server that has it (\\-lock).
      .SH EXAMPLES
      .nf
      fadder \\-\\-config /etc/fadder/fadder.properties
      fadder check \\-\\-reach
      fadder backup /var/backups/fadder/2026\\-11\\-30.db
      .fi
      """;

  private ManualPage() {}

  static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Command command : new Commands(Map.of(), Clock.systemUTC()).all()) {
      page.append(".SS ").append(escaped(command.usage())).append('\n');
      page.append(escaped(command.summary())).append('\n');
      for (String paragraph : paragraphs(command.about())) {
        page.append(".PP\n").append(escaped(paragraph)).append('\n');
      }
      for (Option option : command.options()) {
        page.append(".TP\n.B ").append(escaped(option.name())).append('\n');
        page.append(escaped(option.about())).append('\n');
      }
    }
    page.append(".SH EXIT STATUS\n");
    for (ExitCode code : ExitCode.values()) {
      page.append(".TP\n.B ").append(code.number()).append('\n');
      page.append(escaped(code.meaning())).append('\n');
    }
    return page.append(TAIL).toString();
  }

  private static List<String> paragraphs(String about) {
    List<String> paragraphs = new ArrayList<>(List.of(about.split("\n\n", -1)));
    paragraphs.removeIf(String::isBlank);
    return paragraphs;
  }

  /** A hyphen that is typed is not one that is printed, and a dot begins no line. */
  private static String escaped(String text) {
    String whole = text.strip().replace("\\", "\\e").replace("-", "\\-");
    return whole.startsWith(".") ? "\\&" + whole : whole;
  }
}
