package se.fadder.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.fadder.audit.ChangeKind;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;
import se.fadder.people.Language;
import se.fadder.people.PeopleChangeKind;
import se.fadder.people.PeopleReadKind;
import se.fadder.people.Role;

/** Tests that codes read as words on the page with all that is stored of somebody. */
@OnOneDatabase
record ExportCodesTest(DatabaseSettings settings) {
  private static final Pattern ONE_OF = Pattern.compile("check \\((\\w+) in \\(\\s*('[^)]*)\\)\\)");

  @Test
  void everyCodeThatATableMayHoldHasWordsInBothLanguages() throws SQLException {
    if (!settings.url().startsWith("jdbc:sqlite:")) {
      return;
    }
    List<String> without = new ArrayList<>();
    int found = 0;
    for (Map.Entry<String, String> table : statements().entrySet()) {
      Matcher check = ONE_OF.matcher(table.getValue());
      while (ExportWords.of(table.getKey()).isPresent() && check.find()) {
        String column = check.group(1);
        if (ExportWords.of(column).isPresent()) {
          for (String code : check.group(2).replace("'", "").split(",", -1)) {
            found++;
            without.addAll(unsaid(table.getKey() + "." + column, code.strip()));
          }
        }
      }
    }
    assertThat(without).isEmpty();
    assertThat(found).isGreaterThan(100);
  }

  private static List<String> unsaid(String column, String code) {
    List<String> unsaid = new ArrayList<>();
    for (Language language : Language.values()) {
      if (ExportCodes.in(language).word(column, code).isEmpty()) {
        unsaid.add(column + " " + code + " " + language);
      }
    }
    return unsaid;
  }

  /** The statements by which the tables were made. */
  private Map<String, String> statements() throws SQLException {
    Map<String, String> statements = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(settings.url());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select name, sql from sqlite_schema where type = 'table'")) {
      while (rows.next()) {
        statements.put(rows.getString(1), rows.getString(2));
      }
    }
    return statements;
  }

  @Test
  void whatNoTableChecksReadsAsOnTheScreensToo() {
    for (ChangeKind kind : PeopleChangeKind.values()) {
      assertThat(unsaid("change.kind", kind.name())).isEmpty();
    }
    for (PeopleReadKind kind : PeopleReadKind.values()) {
      assertThat(unsaid("data_read.kind", kind.name())).isEmpty();
    }
    for (Role role : Role.values()) {
      assertThat(unsaid("staff_role.role", role.name())).isEmpty();
    }
    assertThat(words("reminder.kind", "BREAK")).isEqualTo("Dags för en paus");
  }

  @Test
  void severalCodesDaysAndThingsReadAsWordsAndAnythingElseStays() {
    assertThat(words("exit_talk.reasons", "WORKLOAD PAY"))
        .isEqualTo("Arbetsbelastningen, Lön eller villkor");
    assertThat(words("own_break.weekdays", "135")).isEqualTo("måndag, onsdag, fredag");
    assertThat(words("working_hours_day.weekday", "2")).isEqualTo("tisdag");
    assertThat(words("busy.source", "SESSION 01a22f1f-7b88-7273-92a3-e5f8cc5512ce"))
        .isEqualTo("Ett samtal");
    assertThat(words("change.kind", "NO_SUCH_KIND")).isEqualTo("NO_SUCH_KIND");
    assertThat(words("exit_talk.reasons", "")).isEmpty();
    assertThat(words("private_note.text", "PAY")).isEqualTo("PAY");
    assertThat(ExportCodes.in(Language.EN).word("break_slot.state", "TAKEN"))
        .isEqualTo(Optional.of("Taken"));
  }

  private static String words(String column, String stored) {
    return ExportCodes.in(Language.SV).words(column, stored);
  }
}
