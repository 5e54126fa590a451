package se.fadder.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.fadder.commands.Command.Option;

/** The help of the program, in lines that fit a terminal of 80 columns. */
final class Help {
  private static final int COLUMNS = 80;
  private static final int INDENT = 2;
  private static final Pattern PARAGRAPHS = Pattern.compile("\n\n");

  private final List<Command> commands;
  private final String version;

  Help(List<Command> commands, String version) {
    this.commands = List.copyOf(commands);
    this.version = version;
  }

  /** What is shown when no command is named. */
  String ofAll() {
    StringBuilder text = new StringBuilder();
    line(text, "Fadder " + version + ": onboarding and mentorship.");
    line(text, "");
    line(text, "fadder [--config FILE] [COMMAND] [ARGUMENTS]");
    line(text, "");
    List<String[]> rows = new ArrayList<>();
    commands.forEach(command -> rows.add(new String[] {command.name(), command.summary()}));
    rows(text, rows);
    line(text, "");
    line(text, "Without a command it is " + commands.getFirst().name() + ".");
    line(text, "More of one: fadder COMMAND --help, or man fadder.");
    line(text, "");
    line(text, "It ends with");
    rows.clear();
    for (ExitCode code : ExitCode.values()) {
      rows.add(new String[] {String.format(Locale.ROOT, "%d", code.number()), code.meaning()});
    }
    rows(text, rows);
    return text.toString();
  }

  /** What is shown of one command. */
  String of(Command command) {
    StringBuilder text = new StringBuilder();
    line(text, "fadder " + command.usage());
    line(text, "");
    paragraph(text, command.summary(), 0);
    for (String paragraph : paragraphs(command.about())) {
      line(text, "");
      paragraph(text, paragraph, 0);
    }
    line(text, "");
    List<String[]> rows = new ArrayList<>();
    List<Option> options = new ArrayList<>(command.options());
    options.add(Arguments.CONFIG);
    options.forEach(option ->
        rows.add(new String[] {(option.name() + " " + option.value()).strip(), option.about()}));
    rows(text, rows);
    return text.toString();
  }

  static List<String> paragraphs(String about) {
    return about.isBlank() ? List.of() : List.of(PARAGRAPHS.split(about, -1));
  }

  private static void rows(StringBuilder text, List<String[]> rows) {
    int widest = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
    int column = INDENT + widest + INDENT;
    for (String[] row : rows) {
      int start = text.length();
      text.append(" ".repeat(INDENT)).append(row[0]);
      text.append(" ".repeat(column - INDENT - row[0].length()));
      wrap(text, row[1], column, text.length() - start);
    }
  }

  private static void paragraph(StringBuilder text, String words, int column) {
    wrap(text, words, column, 0);
  }

  private static void wrap(StringBuilder text, String words, int column, int from) {
    int at = from;
    boolean begins = true;
    for (String word : words.strip().replace('\n', ' ').split(" ", -1)) {
      if (!begins && at + 1 + word.length() > COLUMNS) {
        text.append('\n').append(" ".repeat(column));
        at = column;
        begins = true;
      }
      if (!begins) {
        text.append(' ');
        at++;
      }
      text.append(word);
      at += word.length();
      begins = false;
    }
    text.append('\n');
  }

  private static void line(StringBuilder text, String words) {
    text.append(words).append('\n');
  }
}
