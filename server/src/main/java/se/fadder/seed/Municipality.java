package se.fadder.seed;

import java.util.List;
import java.util.Map;

/**
 * The files of an organisation, split into rows.
 *
 * @param folder where they lie, such as {@code storsjo}
 */
record Municipality(
    String folder,
    List<Row> units,
    List<Row> people,
    List<Row> contacts,
    List<Row> employments,
    List<Row> roles,
    List<Row> mentorships,
    List<Row> plans,
    List<Row> completed,
    List<Row> ramps,
    List<Row> caseCounts,
    List<Row> absences,
    List<Row> partTimes,
    List<Row> skills,
    List<Row> mentorProfiles,
    List<Row> newcomerProfiles,
    List<Row> accounts,
    List<Row> unitWelcomes,
    List<Row> welcomes,
    List<Row> routines,
    List<Row> routineRuns,
    List<Row> questions,
    List<Row> commitments,
    List<Row> sessionNotes,
    List<Row> unitBreaks,
    List<Row> breakPlans,
    List<Row> breaks,
    List<Row> teamFikas,
    List<Row> wellnessDays,
    Map<String, RoutineFile> routineFiles) {

  Municipality {
    requireRows(folder + "/units.csv", units);
    requireRows(folder + "/people.csv", people);
  }

  private static void requireRows(String file, List<Row> rows) {
    if (rows.isEmpty()) {
      throw new SeedError(file, 1, "the file holds a header and nothing else");
    }
  }

  static Municipality read(SeedFiles files, String folder) {
    List<Row> routines =
        CsvFile.read(files, folder + "/routines.csv", "routine", "unit", "owner", "reviewOn");
    return new Municipality(
        folder,
        CsvFile.read(files, folder + "/units.csv", "key", "parent", "kind", "name"),
        CsvFile.read(
            files, folder + "/people.csv", "key", "givenName", "familyName", "alias", "email"),
        CsvFile.read(files, folder + "/contacts.csv", "person", "phone", "email"),
        CsvFile.read(
            files,
            folder + "/employments.csv",
            "person",
            "unit",
            "title",
            "form",
            "firstDay",
            "lastDay",
            "experience"),
        CsvFile.read(files, folder + "/roles.csv", "person", "role", "unit", "firstDay", "lastDay"),
        CsvFile.read(
            files, folder + "/mentorships.csv", "mentor", "newHire", "kind", "firstDay", "lastDay"),
        CsvFile.read(
            files,
            folder + "/plans.csv",
            "newHire",
            "template",
            "owner",
            "doneUntil",
            "open",
            "early"),
        CsvFile.read(
            files,
            folder + "/completed.csv",
            "newHire",
            "template",
            "owner",
            "closed",
            "late",
            "skipped"),
        CsvFile.read(files, folder + "/ramps.csv", "newHire", "own", "coHandled"),
        CsvFile.read(files, folder + "/casecounts.csv", "newHire", "week", "own", "coHandled"),
        CsvFile.read(files, folder + "/absences.csv", "person", "firstDay", "lastDay"),
        CsvFile.read(
            files,
            folder + "/parttime.csv",
            "person",
            "firstDay",
            "lastDay",
            "workingDays",
            "hours"),
        CsvFile.read(files, folder + "/skills.csv", "key", "kind", "name"),
        CsvFile.read(
            files,
            folder + "/mentorprofiles.csv",
            "person",
            "seats",
            "room",
            "pauseFrom",
            "pauseTo",
            "greeting",
            "skills"),
        CsvFile.read(files, folder + "/newcomerprofiles.csv", "person", "skills"),
        CsvFile.read(files, folder + "/accounts.csv", "person", "username"),
        CsvFile.read(files, folder + "/unitwelcomes.csv", "unit", "beginsAt", "place", "bring"),
        CsvFile.read(
            files, folder + "/welcomes.csv", "newHire", "beginsAt", "place", "meets", "bring"),
        routines,
        CsvFile.read(
            files, folder + "/routineruns.csv", "person", "routine", "startedOn", "checked"),
        CsvFile.read(
            files,
            folder + "/questions.csv",
            "author",
            "mentor",
            "text",
            "parkedOn",
            "endedOn",
            "answer"),
        CsvFile.read(
            files,
            folder + "/commitments.csv",
            "person",
            "with",
            "text",
            "madeOn",
            "due",
            "doneOn"),
        CsvFile.read(
            files,
            folder + "/sessionnotes.csv",
            "author",
            "with",
            "sessionsAgo",
            "readers",
            "text"),
        CsvFile.read(
            files,
            folder + "/unitbreaks.csv",
            "unit",
            "usual",
            "weekdays",
            "from",
            "until",
            "minutes"),
        CsvFile.read(
            files,
            folder + "/breakplans.csv",
            "person",
            "usual",
            "name",
            "weekdays",
            "from",
            "until",
            "minutes"),
        CsvFile.read(
            files,
            folder + "/breaks.csv",
            "person",
            "weeksAgo",
            "weekday",
            "at",
            "kind",
            "became",
            "battery"),
        CsvFile.read(
            files, folder + "/teamfikas.csv", "unit", "weekdays", "begins", "minutes", "place"),
        CsvFile.read(files, folder + "/wellnessdays.csv", "unit", "day", "half", "done"),
        RoutineFile.read(files, routines));
  }

  /** The name of the root unit, by which a municipality that is there already is known. */
  String name() {
    return units.getFirst().text("name");
  }
}
