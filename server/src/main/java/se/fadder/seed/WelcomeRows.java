package se.fadder.seed;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.people.Unit;
import se.fadder.welcome.Welcome;
import se.fadder.welcome.Welcomes;

/**
 * The seeder of how first days begin: in units, and of newcomers of whom something else is said.
 */
final class WelcomeRows {
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  private final Welcomes welcomes;

  WelcomeRows(Welcomes welcomes) {
    this.welcomes = welcomes;
  }

  void ofUnits(WriteTx tx, List<Row> rows, Map<String, Unit> units) {
    Map<String, Unit> said = new HashMap<>();
    for (Row row : rows) {
      Row.put(said, "unit", row, same -> row.find("unit", units));
      Welcome usual =
          new Welcome(time(row), row.textOrNull("place"), null, row.textOrNull("bring"));
      welcomes.recordUsual(tx, row.find("unit", units).id(), usual);
    }
  }

  void ofNewHires(WriteTx tx, List<Row> rows, Staff staff) {
    Map<String, Row> said = new HashMap<>();
    for (Row row : rows) {
      Row.put(said, "newHire", row, same -> same);
      Welcome welcome =
          new Welcome(
              time(row),
              row.textOrNull("place"),
              staff.idOrNull(row, "meets"),
              row.textOrNull("bring"));
      welcomes.record(tx, staff.latest(row, "newHire").id(), welcome);
    }
  }

  private static @Nullable LocalTime time(Row row) {
    String text = row.textOrNull("beginsAt");
    if (text == null) {
      return null;
    }
    if (!TIME.matcher(text).matches()) {
      throw row.error("beginsAt holds '" + text + "', not a time of day such as 08:30");
    }
    return LocalTime.parse(text);
  }
}
