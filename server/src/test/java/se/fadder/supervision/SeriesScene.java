package se.fadder.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.kernel.Outcome;

/** The world of the tests with verbs for series of sessions, said briefly. */
public final class SeriesScene {
  public final Database database;
  public final World world;

  public SeriesScene(Database database) {
    this.database = database;
    this.world = new World(database);
  }

  /** Of the main mentor and the new hire, until a day or, without one, for as long as can be. */
  public SeriesDraft pair(
      DayOfWeek weekday, String begins, LocalDate first, @Nullable LocalDate last) {
    return draft(SessionForm.MENTOR, "main mentor", weekday, begins, first, last, "self");
  }

  public SeriesDraft draft(
      SessionForm form,
      String leader,
      DayOfWeek weekday,
      String begins,
      LocalDate first,
      @Nullable LocalDate last,
      String... members) {
    LocalTime from = LocalTime.parse(begins);
    return new SeriesDraft(
        new SessionDraft(
            form,
            true,
            world.person(leader),
            null,
            Arrays.stream(members).map(world::person).toList(),
            new SessionTime(first, from, from.plusHours(1))),
        weekday,
        1,
        last);
  }

  public Outcome<SeriesId> plan(String viewer, SeriesDraft draft) {
    return database.write(
        tx -> world.supervision().seriesPlans().plan(tx, world.viewer(viewer), draft));
  }

  Outcome<PlannedSeries> preview(String viewer, SeriesDraft draft) {
    return database.read(
        tx -> world.supervision().seriesPlans().preview(tx, world.viewer(viewer), draft));
  }

  Outcome<SeriesId> end(String viewer, SeriesId id, LocalDate lastDay) {
    return database.write(
        tx -> world.supervision().seriesPlans().end(tx, world.viewer(viewer), id, lastDay));
  }

  public Outcome<SessionId> move(String viewer, Session session, LocalDate day) {
    return database.write(tx ->
        world
            .supervision()
            .changes()
            .move(
                tx,
                world.viewer(viewer),
                session.id(),
                new SessionTime(day, session.begins(), session.ends()),
                null,
                null));
  }

  /** All sessions of a series in the order of their days. */
  public List<Session> sessions(SeriesId id) {
    return database.read(tx ->
        world
            .supervision()
            .reader()
            .between(
                tx,
                world.supervision().series().peopleOf(tx, Set.of(id)).getOrDefault(id, Set.of()),
                LocalDate.of(2000, 1, 1),
                LocalDate.of(2100, 1, 1))
            .values()
            .stream()
            .flatMap(List::stream)
            .distinct()
            .filter(session -> id.equals(session.seriesId()))
            .sorted(SeriesReader.BY_TIME)
            .toList());
  }

  /** Those of them that are planned, as days by the rule and days, where these are others. */
  public List<String> planned(SeriesId id) {
    return sessions(id).stream()
        .filter(Session::isPlanned)
        .map(session ->
            session.day().equals(session.seriesDay())
                ? session.day().toString()
                : session.seriesDay() + " on " + session.day())
        .toList();
  }

  Series series(String viewer, SeriesId id) {
    Map<SeriesId, Series> found =
        database.read(
            tx -> world.supervision().series().byIds(tx, world.viewer(viewer), Set.of(id)));
    return found.values().iterator().next();
  }

  boolean sees(String viewer, SeriesId id) {
    return database.read(
        tx -> !world.supervision().series().byIds(tx, world.viewer(viewer), Set.of(id)).isEmpty());
  }
}
