package se.fadder.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A demonstration account, in whose name a visitor can look around.
 *
 * @param about who that is, in a few words
 */
public record DemoAccountsFile(String username, String name, String about) {

  /** The accounts of an organisation, in the order of its file {@code showcase.csv}. */
  public static List<DemoAccountsFile> read(SeedFiles files, String folder) {
    Municipality municipality = Municipality.read(files, folder);
    Map<String, Row> people = by("key", municipality.people());
    Map<String, Row> accounts = by("person", municipality.accounts());
    return CsvFile.read(files, folder + "/showcase.csv", "person", "about").stream()
        .map(row -> of(row, row.find("person", people), row.find("person", accounts)))
        .toList();
  }

  private static Map<String, Row> by(String column, List<Row> rows) {
    Map<String, Row> found = new HashMap<>();
    rows.forEach(row -> Row.put(found, column, row, same -> same));
    return found;
  }

  private static DemoAccountsFile of(Row row, Row person, Row account) {
    String alias = person.textOrNull("alias");
    String name = person.text("givenName") + " " + person.textOrEmpty("familyName");
    return new DemoAccountsFile(
        account.text("username"), alias == null ? name.strip() : alias, row.text("about"));
  }
}
