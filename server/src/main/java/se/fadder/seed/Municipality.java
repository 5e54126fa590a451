package se.fadder.seed;

import java.util.List;

/**
 * The files of an organisation, split into rows.
 *
 * @param folder where they lie, such as {@code storsjo}
 */
record Municipality(
    String folder,
    List<Row> units,
    List<Row> people,
    List<Row> employments,
    List<Row> roles,
    List<Row> mentorships,
    List<Row> plans,
    List<Row> absences,
    List<Row> partTimes,
    List<Row> accounts) {

  static Municipality read(SeedFiles files, String folder) {
    return new Municipality(
        folder,
        Row.read(files, folder + "/units.csv", "key", "parent", "kind", "name"),
        Row.read(files, folder + "/people.csv", "key", "givenName", "familyName", "alias", "email"),
        Row.read(
            files,
            folder + "/employments.csv",
            "person",
            "unit",
            "title",
            "form",
            "firstDay",
            "lastDay"),
        Row.read(files, folder + "/roles.csv", "person", "role", "unit", "firstDay", "lastDay"),
        Row.read(
            files, folder + "/mentorships.csv", "mentor", "newHire", "kind", "firstDay", "lastDay"),
        Row.read(
            files,
            folder + "/plans.csv",
            "newHire",
            "template",
            "owner",
            "doneUntil",
            "open",
            "early"),
        Row.read(files, folder + "/absences.csv", "person", "firstDay", "lastDay"),
        Row.read(files, folder + "/parttime.csv", "person", "firstDay", "lastDay", "workingDays"),
        Row.read(files, folder + "/accounts.csv", "person", "username"));
  }

  /** The name of the root unit, by which a municipality that is there already is known. */
  String name() {
    if (units.isEmpty()) {
      throw new SeedError(folder + "/units.csv", 0, "has no units");
    }
    return units.getFirst().text("name");
  }
}
