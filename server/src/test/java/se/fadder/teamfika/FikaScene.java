package se.fadder.teamfika;

import static se.fadder.kernel.Outcomes.assertDone;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.ViewerId;
import se.fadder.people.UnitId;
import se.fadder.push.ReminderDelivery;

/** The scene of a team with a fika, in a world whose mornings come when a test says. */
final class FikaScene {
  static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  final World world;
  private final ReminderDelivery delivery;

  FikaScene(Database database) {
    world = new World(database);
    delivery =
        ReminderDelivery.through(
            database,
            world.jobs(),
            world.today(),
            world.ids(),
            new SecureRandom(),
            world.people(),
            world.busyTimes(),
            world.reminderKinds(),
            Optional.empty());
  }

  TeamFikaRoom room() {
    return world.teamFika();
  }

  UnitId norr() {
    return world.unit("Norr").id();
  }

  /** Goes to a time of a day. */
  void at(String day, String time) {
    world.clock.moveTo(
        LocalDate.parse(day)
            .atTime(LocalTime.parse(time))
            .atZone(world.today().zone())
            .toInstant());
  }

  /** Goes to a day's early morning, and does its work. */
  void wake(String day) {
    at(day, "05:15");
    morning();
  }

  void morning() {
    Optional<String> place = Optional.of("");
    while (place.isPresent()) {
      String after = place.get();
      place =
          world.database.write(tx -> room().morningRun().some(tx, room().fikas().today(), after));
    }
  }

  /** Delivers what is due by now. */
  void deliver() {
    try (JobRunner _ =
        new JobRunner(
            world.database,
            world.jobs(),
            List.of(delivery),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (isBusy() && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy() {
    var counts = world.database.read(tx -> world.jobs().counts(tx, "push.person"));
    return counts.held() > 0
        || (counts.earliest() != null && !counts.earliest().isAfter(world.clock.instant()));
  }

  /** How often somebody has been told that they host, and the notification is open. */
  long told(String name) {
    return world.database.read(tx -> world.notifications().open(tx, world.viewer(name))).stream()
        .filter(one -> one.kind().equals("TEAM_FIKA_HOST"))
        .count();
  }

  /** Sets the fika of Norr. */
  Outcome<UnitId> set(String viewer, int revision, TeamFikaCommands.Said said) {
    return write(tx -> room().commands().set(tx, world.viewer(viewer), norr(), revision, said));
  }

  static TeamFikaCommands.Said said(Set<DayOfWeek> weekdays, String begins) {
    return new TeamFikaCommands.Said(weekdays, LocalTime.parse(begins), 20, "Köket");
  }

  /** Sets a fika every day at half past nine, and gives its id. */
  TeamFikaId every(String begins) {
    assertDone(set("manager", 0, said(WEEKDAYS, begins)));
    return fika();
  }

  TeamFikaId fika() {
    return Objects.requireNonNull(fikaSeenBy("manager")).id();
  }

  @Nullable TeamFika fikaSeenBy(String name) {
    return world
        .database
        .read(tx -> room().fikas().ofUnits(tx, world.viewer(name), Set.of(norr())))
        .get(norr());
  }

  /** What somebody has on their day. */
  List<TeamFikaDay> seenBy(String name) {
    return world.database.read(tx -> room().fikas().ofViewer(tx, world.viewer(name)));
  }

  /** The next day of the fika, as somebody sees it. */
  TeamFikaDay next(String name) {
    TeamFikaId id = fika();
    return Objects.requireNonNull(
        world.database.read(tx -> room().fikas().next(tx, world.viewer(name), Set.of(id))).get(id));
  }

  /** The name of whoever hosts next. */
  String host() {
    return world.nameOf(Objects.requireNonNull(next("manager").hostId()));
  }

  Outcome<ViewerId> come(String name, String day) {
    return come(name, day, true, null);
  }

  Outcome<ViewerId> come(String name, String day, boolean coming, @Nullable Instant at) {
    TeamFikaId id = fika();
    return write(tx ->
        room().dayCommands().come(tx, world.viewer(name), id, LocalDate.parse(day), coming, at));
  }

  Outcome<ViewerId> takeOver(String name, String day, @Nullable PersonId from) {
    TeamFikaId id = fika();
    return write(tx ->
        room().dayCommands().takeOver(tx, world.viewer(name), id, LocalDate.parse(day), from));
  }

  Outcome<ViewerId> line(String name, String day, @Nullable String line) {
    TeamFikaId id = fika();
    return write(
        tx -> room().dayCommands().write(tx, world.viewer(name), id, LocalDate.parse(day), line));
  }

  void away(String name, String from, @Nullable String to) {
    assertDone(
        write(tx ->
            world
                .absences()
                .begin(
                    tx,
                    world.viewer("hr"),
                    world.person(name),
                    LocalDate.parse(from),
                    to == null ? null : LocalDate.parse(to),
                    null)));
  }

  interface RowsSql {
    /** A settled day. */
    record Row(LocalDate day, PersonId hostId) {}

    @SqlQuery("select day, host_id from team_fika_day order by day")
    List<Row> settled();

    @SqlQuery("select count(*) from team_fika_coming")
    int coming();

    @SqlQuery("select id from reminder where kind = 'TEAM_FIKA_HOST'")
    List<UUID> reminders();
  }

  /** Who is settled to host, by day. */
  Map<String, String> settled() {
    Map<String, String> hosts = new HashMap<>();
    world
        .database
        .read(tx -> tx.sql(RowsSql.class).settled())
        .forEach(row -> hosts.put(row.day().toString(), world.nameOf(row.hostId())));
    return hosts;
  }

  int comers() {
    return world.database.read(tx -> tx.sql(RowsSql.class).coming());
  }

  <T> Outcome<T> write(Function<WriteTx, Outcome<T>> work) {
    return world.database.write(work);
  }
}
