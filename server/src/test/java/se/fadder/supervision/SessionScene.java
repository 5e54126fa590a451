package se.fadder.supervision;

import static java.util.stream.Collectors.toSet;
import static se.fadder.kernel.Outcomes.done;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;

/** The scene of sessions: a world at ten in the morning, whose people plan, meet and call off. */
final class SessionScene {
  static final LocalDate DAY = World.DAY;

  final World world;
  final Database database;

  SessionScene(Database database) {
    this.database = database;
    this.world = new World(database);
  }

  SupervisionRoom room() {
    return world.supervision();
  }

  static SessionTime time(LocalDate day, String begins, String ends) {
    return new SessionTime(day, LocalTime.parse(begins), LocalTime.parse(ends));
  }

  SessionDraft draft(
      SessionForm form, @Nullable String leader, SessionTime time, String... members) {
    return new SessionDraft(
        form,
        true,
        leader == null ? null : world.person(leader),
        null,
        Arrays.stream(members).map(world::person).toList(),
        time);
  }

  SessionDraft mentor(SessionTime time) {
    return draft(SessionForm.MENTOR, "main mentor", time, "self");
  }

  Outcome<SessionId> plan(String who, SessionDraft draft) {
    return database.write(tx -> room().plans().plan(tx, world.viewer(who), draft));
  }

  /** A session of the new hire and the main mentor, which the mentor plans. */
  SessionId planned(LocalDate day) {
    return done(plan("main mentor", mentor(time(day, "13:00", "14:00"))));
  }

  /** A session that has been or is agreed, whoever planned it. */
  SessionId recorded(SessionDraft draft, SessionState state) {
    return database.write(tx -> room().plans().record(tx, draft, state));
  }

  Outcome<SessionId> say(String who, SessionId id, boolean held) {
    return say(who, id, held, null, null, null);
  }

  Outcome<SessionId> say(
      String who,
      SessionId id,
      boolean held,
      @Nullable Integer minutes,
      @Nullable Instant at,
      @Nullable Integer revision) {
    return database.write(
        tx -> room().logs().say(tx, world.viewer(who), id, held, minutes, at, revision));
  }

  Outcome<SessionId> log(String who, SessionDraft draft) {
    return database.write(
        tx -> room().logs().log(tx, world.viewer(who), draft, world.clock.instant()));
  }

  Outcome<SessionId> move(String who, SessionId id, SessionTime time, @Nullable Integer revision) {
    return database.write(
        tx -> room().changes().move(tx, world.viewer(who), id, time, null, revision));
  }

  /** Takes some into a session, and others out of it. */
  Outcome<SessionId> change(
      String who, SessionId id, List<String> add, List<String> remove, @Nullable Integer revision) {
    return database.write(tx ->
        room()
            .members()
            .change(tx, world.viewer(who), id, persons(add), persons(remove), revision));
  }

  private List<PersonId> persons(List<String> names) {
    return names.stream().map(world::person).toList();
  }

  /** The names of those who take part in a session. */
  Set<String> names(SessionId id) {
    return members(id).stream().map(member -> world.nameOf(member.personId())).collect(toSet());
  }

  Outcome<SessionId> callOff(
      String who, SessionId id, CallOffReason reason, @Nullable SessionTime instead) {
    return database.write(
        tx -> room().changes().callOff(tx, world.viewer(who), id, reason, instead, null, null));
  }

  Session session(SessionId id) {
    return database.read(tx -> tx.sql(SessionSql.class).byIds(Set.of(id))).getFirst();
  }

  List<SessionMember> members(SessionId id) {
    return database.read(tx -> tx.sql(SessionSql.class).members(Set.of(id)));
  }

  @Nullable SessionStanding standing(String who, SessionId id) {
    return database.read(tx -> room().access().of(tx, world.viewer(who), id)).orElse(null);
  }

  List<SessionId> toCome(String who) {
    return ids(
        database.read(tx -> room().lists().toCome(tx, world.viewer(who), Page.first(100))).items());
  }

  List<SessionId> past(String who) {
    return ids(
        database.read(tx -> room().lists().past(tx, world.viewer(who), Page.first(100))).items());
  }

  List<SessionId> toLog(String who) {
    return ids(database.read(tx -> room().lists().toLog(tx, world.viewer(who))));
  }

  static List<SessionId> ids(List<Session> sessions) {
    return sessions.stream().map(Session::id).toList();
  }

  /** Whether somebody is busy at a time. */
  boolean isBusy(String who, SessionTime time) {
    return database.read(tx ->
        !world
            .busyTimes()
            .of(tx, Set.of(world.person(who)), room().times().span(time))
            .getOrDefault(world.person(who), List.of())
            .isEmpty());
  }

  /** Goes on to a time of day. */
  void goTo(LocalDate day, String time) {
    world.clock.moveTo(
        day.atTime(LocalTime.parse(time)).atZone(SettableClock.STOCKHOLM).toInstant());
  }
}
