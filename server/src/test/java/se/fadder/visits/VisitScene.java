package se.fadder.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Database;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.ViewerId;

/** The scene of what people say of their day: ten in the morning, with all times on that day. */
final class VisitScene {
  static final LocalDate DAY = World.DAY;

  final Database database;
  final World world;

  VisitScene(Database database) {
    this.database = database;
    this.world = new World(database);
  }

  static VisitId id(long number) {
    return new VisitId(new UUID(4, number));
  }

  static Instant at(String time) {
    return at(DAY, time);
  }

  static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(SettableClock.STOCKHOLM).toInstant();
  }

  void now(String time) {
    world.clock.moveTo(at(time));
  }

  Outcome<ViewerId> visit(String who, long number, Instant until, @Nullable Instant at) {
    return database.write(
        tx -> world.visits().visits().begin(tx, world.viewer(who), id(number), until, at));
  }

  Outcome<ViewerId> visit(long number, String until) {
    return visit("self", number, at(until), null);
  }

  /** Says it as a phone that was without contact does, later than it was tapped. */
  Outcome<ViewerId> visit(long number, String until, String tapped) {
    return visit("self", number, at(until), at(tapped));
  }

  Outcome<ViewerId> end(String who, @Nullable VisitId id, @Nullable Instant at) {
    return database.write(tx -> world.visits().visits().end(tx, world.viewer(who), id, at));
  }

  Optional<Visit> running(String who) {
    return database.read(tx -> world.visits().visits().running(tx, world.viewer(who)));
  }

  /** When somebody is busy on the day, such as {@code 10:00-11:00}. */
  List<String> busy(String who) {
    TimeSpan all = new TimeSpan(at("00:00"), at(DAY.plusDays(1), "12:00"));
    return database.read(tx ->
        Objects.requireNonNull(
                world.busyTimes().of(tx, Set.of(world.person(who)), all).get(world.person(who)))
            .stream()
            .map(span -> time(span.begins()) + "-" + time(span.ends()))
            .toList());
  }

  private static LocalTime time(Instant instant) {
    return LocalTime.ofInstant(instant, SettableClock.STOCKHOLM);
  }

  Outcome<ViewerId> home(String who, @Nullable String time, @Nullable Instant at) {
    return database.write(tx ->
        world
            .visits()
            .hoursOfDays()
            .endEarly(tx, world.viewer(who), time == null ? null : LocalTime.parse(time), at));
  }

  Outcome<ViewerId> begin(String who, @Nullable String time, @Nullable Instant at) {
    return database.write(tx ->
        world
            .visits()
            .hoursOfDays()
            .beginLate(tx, world.viewer(who), time == null ? null : LocalTime.parse(time), at));
  }

  /** What somebody has said of their hours of a day, such as {@code 09:30-}; empty for nothing. */
  String hours(String who, LocalDate day) {
    HoursOfDay hours =
        database.read(tx ->
            world
                .visits()
                .hoursOfDays()
                .of(tx, Set.of(world.person(who)), day)
                .get(world.person(who)));
    return hours == null
        ? ""
        : hours.begins().map(LocalTime::toString).orElse("")
            + "-"
            + hours.ends().map(LocalTime::toString).orElse("");
  }

  String hours(String who) {
    return hours(who, DAY);
  }
}
