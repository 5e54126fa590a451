package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import se.fadder.db.PlanLoops.Loop;

/**
 * Tests that no statement becomes slow as the tables grow, whatever SQLite has counted of them: its
 * own plan on tables of thousands reads none from end to end, and within a loop it searches by what
 * few rows have in common.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryPlansTest {
  private static final int MANY = 3_000;

  /** What a person, a plan or a team has of something; a day or a role has more. */
  private static final int FEW = 50;

  /** Tables of which there is a row or a few, however many people there are. */
  private static final Set<String> SMALL =
      Set.of(
          "template",
          "template_version",
          "template_phase",
          "template_step",
          "template_draft",
          "arrival_import",
          "staff_file",
          "machine_key",
          "figure_month",
          "figure_done");

  private static final String CHORE = "runs once an hour or a night, and nobody waits for it";
  private static final String STAFF = "all of an organisation, once for a file of it";
  private static final String DIRECTORY =
      "all of an organisation, for its directory, whose key is counted";
  private static final String MONTHLY =
      "is read once a month for figures, apart from the writer, and nobody waits for it";

  private static final String REPORT =
      "all units of a month, for a report of it or a command, now and then";

  private static final String UNITS = "units of a part of an organisation: as many as there are";

  /** What may read much, and why. */
  private static final Map<String, String> MAY_READ_MUCH =
      Map.ofEntries(
          Map.entry("BreakHistorySql.deleteDaysBefore", CHORE),
          Map.entry("BreakHistorySql.deleteSlotsBefore", CHORE),
          Map.entry("BreakHistorySql.deleteUnpromptedBefore", CHORE),
          Map.entry("BusySql.deleteBefore", CHORE),
          Map.entry("CalendarFeedSql.deleteOfLeft", CHORE),
          Map.entry("DeviceSql.deleteOfLeft", CHORE),
          Map.entry("DeviceSql.deleteUnseen", CHORE),
          Map.entry("ExitTalkSql.deleteUnanswered", CHORE),
          Map.entry("FreeLineSql.deleteBefore", CHORE),
          Map.entry("PulseSql.deleteBefore", CHORE),
          Map.entry("PulseSql.began", "whoever began in some weeks, once for each answer"),
          Map.entry("PulseSql.given", MONTHLY),
          Map.entry("ExitTalkSql.answered", MONTHLY),
          Map.entry("TemplateFigureSql.ended", MONTHLY),
          Map.entry("TemplateFigureSql.clear", MONTHLY),
          Map.entry("TemplateFigureSql.newest", "the templates of an organisation"),
          Map.entry("FikaDaySql.deleteBefore", CHORE),
          Map.entry("FikaDaySql.deleteComing", CHORE),
          Map.entry("HoursOfDaySql.deleteBefore", CHORE),
          Map.entry("OidcSql.deleteLogouts", CHORE),
          Map.entry("IdempotencySql.forgetBefore", CHORE),
          Map.entry("InvitationSql.deleteOver", CHORE),
          Map.entry("NotificationSql.deleteBefore", CHORE),
          Map.entry("PairingLineSql.madeBefore", CHORE),
          Map.entry("PlanSql.leftOn", CHORE),
          Map.entry("ReadLogSql.deleteBefore", CHORE),
          Map.entry("ReminderSql.deleteDropped", CHORE),
          Map.entry("RunSql.deleteBefore", CHORE),
          Map.entry("ShownLinkSql.deleteOver", CHORE),
          Map.entry("SignInPurgeSql.deleteOver", CHORE),
          Map.entry("HalfSignInSql.deleteOver", CHORE),
          Map.entry("HalfSignInSql.deleteOldProposals", CHORE),
          Map.entry("PasskeySql.deleteOver", CHORE),
          Map.entry("ThrottleSql.deleteEmpty", CHORE),
          Map.entry("VisitSql.deleteBefore", CHORE),
          Map.entry("StaffChangeSql.deleteBefore", CHORE),
          Map.entry("StaffChangeSql.counts", "the changes of one file"),
          Map.entry("StaffSql.known", STAFF),
          Map.entry("StaffSql.employments", STAFF),
          Map.entry("StaffSql.roles", STAFF),
          Map.entry("StaffSql.given", STAFF),
          Map.entry("UserSql.count", DIRECTORY),
          Map.entry("UserSql.employed", DIRECTORY),
          Map.entry("GroupSql.roles", DIRECTORY),
          Map.entry("FigureSql.units", MONTHLY),
          Map.entry("FigureSql.frozen", MONTHLY),
          Map.entry("PeopleMeasureSql.employed", MONTHLY),
          Map.entry("PeopleMeasureSql.began", MONTHLY),
          Map.entry("PlanMeasureSql.started", MONTHLY),
          Map.entry("PlanMeasureSql.completed", MONTHLY),
          Map.entry("PlanMeasureSql.cohort", MONTHLY),
          Map.entry("PlanMeasureSql.due", MONTHLY),
          Map.entry("ReportSql.units", REPORT),
          Map.entry("ReportSql.roots", REPORT),
          Map.entry("FigureReadSql.ofMeasure", REPORT),
          Map.entry("CadenceMeasureSql.lasting", MONTHLY),
          Map.entry("MentorshipMeasureSql.newcomers", MONTHLY),
          Map.entry("MentorshipMeasureSql.loads", MONTHLY),
          Map.entry("SessionMeasureSql.sessions", MONTHLY),
          Map.entry("UsefulnessSql.usefulness", MONTHLY),
          Map.entry("BreakMeasureSql.breaks", MONTHLY),
          Map.entry("EvaluationMeasureSql.given", MONTHLY),
          Map.entry("PeopleSql.organisations", "runs when data is loaded"),
          Map.entry("SignInSql.demonstration", "runs once, as a server starts"),
          Map.entry("PeopleSql.allUnitsBelow", UNITS),
          Map.entry("NewcomerSql.withoutContact", UNITS),
          Map.entry("UnitChangeSql.all", UNITS),
          Map.entry("UnitShapeSql.countOpen", UNITS),
          Map.entry("UnitShapeSql.countPeople", UNITS),
          Map.entry("UnitShapeSql.lead", UNITS),
          Map.entry("UnitShapeSql.peopled", UNITS),
          Map.entry("HrInsideSql.isAny", "the roles of HR, as long as a server is set up"),
          Map.entry("PeopleSql.hrOf", "the roles of HR, as long as a server is set up"),
          Map.entry("OrganisationDaysSql.stored", "the one row that there is"),
          Map.entry("SetupSql.deleteOver", "links of a day, of which there are a few"),
          Map.entry("PeopleSql.heldBelow", UNITS),
          Map.entry("PeopleSql.keyedUnits", UNITS),
          Map.entry("PeopleSql.unitsBelow", UNITS),
          Map.entry("RoutineSql.listed", UNITS),
          Map.entry("RoutineSql.hasAny", UNITS),
          Map.entry("OutsideSupervisorSql.listed", UNITS),
          Map.entry("NotInvitedSql.inUnits", UNITS),
          Map.entry("NewHiresWithoutPlanSql.inUnits", UNITS),
          Map.entry("CandidateSql.mentorsWithin", UNITS),
          Map.entry("NewHiresToPairSql.areWithin", UNITS),
          Map.entry("NewHiresToPairSql.ofProposals", UNITS),
          Map.entry("PairingProposalSql.inUnits", UNITS),
          Map.entry("PhoneBookSql.found", "as many people as bear such a name"),
          Map.entry("PasskeySql.deleteAllOver", "those that were over before, by their index"),
          Map.entry("RetentionSql.left", CHORE),
          Map.entry("RetentionSql.forgetBefore", CHORE),
          Map.entry(
              "RetentionSql.counts", "a row for each kind of data and day, of which few are kept"),
          Map.entry("RetentionSql.leavers", "whoever has left, for a page that HR opens seldom"),
          Map.entry("ReminderSql.oldest", "the least of an index is its first"));

  @AutoClose private final FilledSqlite many = new FilledSqlite(MANY);
  @AutoClose private final FilledSqlite counted = new FilledSqlite(MANY);
  @AutoClose private final FilledSqlite countedEarly = new FilledSqlite(MANY);
  @AutoClose private final Connection withoutStatistics = many.connect();
  @AutoClose private final Connection withStatistics;
  @AutoClose private final Connection withEarlyStatistics;

  /** The rows are the same in all three. */
  private final Fanout fanout = new Fanout(withoutStatistics);

  private final Set<String> stored = Set.copyOf(FilledSqlite.tables(withoutStatistics));

  QueryPlansTest() throws SQLException {
    try (Connection connection = counted.connect()) {
      FilledSqlite.execute(connection, "analyze");
    }
    try (FilledSqlite few = new FilledSqlite(5);
        Connection was = few.connect();
        Connection connection = countedEarly.connect()) {
      FilledSqlite.execute(was, "analyze");
      FilledSqlite.execute(connection, "analyze sqlite_schema");
      for (String row :
          FilledSqlite.texts(
              was,
              "select quote(tbl) || ', ' || quote(idx) || ', ' || quote(stat) from"
                  + " sqlite_stat1")) {
        FilledSqlite.execute(connection, "insert into sqlite_stat1 values (" + row + ")");
      }
    }
    // A connection knows what had been counted when it was opened.
    withStatistics = counted.connect();
    withEarlyStatistics = countedEarly.connect();
  }

  @TestFactory
  Stream<DynamicTest> withoutStatistics() {
    return everyStatementReadsLittle(withoutStatistics);
  }

  @TestFactory
  Stream<DynamicTest> withStatistics() {
    return everyStatementReadsLittle(withStatistics);
  }

  @TestFactory
  Stream<DynamicTest> withStatisticsOfWhenThereWasLittle() {
    return everyStatementReadsLittle(withEarlyStatistics);
  }

  @Test
  void whatMayReadMuchIsThere() {
    assertThat(SqlMethods.ALL.stream().map(SqlMethods::name)).containsAll(MAY_READ_MUCH.keySet());
  }

  private Stream<DynamicTest> everyStatementReadsLittle(Connection connection) {
    return SqlMethods.ALL.stream()
        .filter(method -> !sql(method).isEmpty())
        .filter(method -> !MAY_READ_MUCH.containsKey(SqlMethods.name(method)))
        .map(method ->
            DynamicTest.dynamicTest(
                SqlMethods.name(method),
                () -> assertThat(readsMuch(connection, sql(method))).as(sql(method)).isEmpty()));
  }

  private static String sql(Method method) {
    return Stream.of(
            Stream.ofNullable(method.getAnnotation(SqlQuery.class)).map(SqlQuery::value),
            Stream.ofNullable(method.getAnnotation(SqlUpdate.class)).map(SqlUpdate::value),
            Stream.ofNullable(method.getAnnotation(SqlBatch.class)).map(SqlBatch::value))
        .flatMap(some -> some)
        .findFirst()
        .orElse("");
  }

  private List<String> readsMuch(Connection connection, String sql) throws SQLException {
    List<String> much = new ArrayList<>();
    for (Loop loop : PlanLoops.of(connection, sql)) {
      if (stored.contains(loop.table()) && !SMALL.contains(loop.table())) {
        boolean stops = sql.contains("limit") && !loop.again() && !loop.sorted();
        if (!(stops && loop.index() != null) && found(loop) > FEW) {
          much.add(loop.said() + (loop.again() ? ", again and again" : ""));
        }
      }
    }
    return much;
  }

  private long found(Loop loop) throws SQLException {
    return loop.index() == null || loop.index().equals("AUTOMATIC")
        ? MANY
        : fanout.of(loop.table(), loop.index(), loop.equal());
  }
}
