package se.fadder.sessionnotes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.Mentorship;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionTime;

/** A world with sessions that were held the day before, and what people write about them. */
final class NotesScene {
  static final LocalDate DAY = World.DAY;

  final World world;
  private final Database database;

  NotesScene(Database database) {
    this.database = database;
    world = new World(database);
  }

  /** A session of a mentor and a newcomer. */
  SessionId withMentor() {
    return held(SessionForm.MENTOR, DAY.minusDays(1), "main mentor", "self");
  }

  /** A session that was held, which the first of those people led. */
  SessionId held(SessionForm form, LocalDate day, String leader, String... others) {
    return Outcomes.done(
        database.write(tx ->
            world
                .supervision()
                .logs()
                .log(
                    tx,
                    world.viewer(leader),
                    draft(form, day, LocalTime.of(9, 0), leader, others),
                    world.clock.instant())));
  }

  /** A session that is to be in a week. */
  SessionId planned(String leader, String... others) {
    SessionDraft draft =
        draft(SessionForm.INDIVIDUAL, DAY.plusDays(7), LocalTime.of(13, 0), leader, others);
    return Outcomes.done(
        database.write(tx -> world.supervision().plans().plan(tx, world.viewer(leader), draft)));
  }

  private SessionDraft draft(
      SessionForm form, LocalDate day, LocalTime begins, String leader, String... others) {
    List<PersonId> members = Stream.of(others).map(world::person).toList();
    SessionTime time = new SessionTime(day, begins, begins.plusHours(1));
    return new SessionDraft(form, true, world.person(leader), null, members, time);
  }

  /** Ends the mentorship of the session, two days ago as seen from then on. */
  void handOver() {
    Mentorship mentorship =
        database
            .read(tx ->
                world.mentorships().mentorsOf(tx, world.viewer("hr"), Set.of(world.person("self"))))
            .getOrDefault(world.person("self"), List.of())
            .stream()
            .filter(one -> one.mentorId().equals(world.person("main mentor")))
            .findFirst()
            .orElseThrow();
    Outcomes.done(
        database.write(
            tx -> world.mentorships().end(tx, world.viewer("hr"), mentorship.id(), DAY)));
    world.clock.setDay(DAY.plusDays(2));
  }

  /** Says for one who takes part who was there. */
  void attended(String who, SessionId session, Set<PersonId> present) {
    Outcomes.assertDone(
        database.write(tx ->
            world
                .supervision()
                .changes()
                .setAttendance(tx, world.viewer(who), session, present, null, null)));
  }

  static Writing first(String text) {
    return new Writing(UUID.randomUUID(), null, UUID.randomUUID(), text, null);
  }

  /** What follows on a version of the same entry. */
  static Writing on(Writing before, String text) {
    return new Writing(before.entry(), before.version(), UUID.randomUUID(), text, null);
  }

  static Writing at(Writing writing, Instant at) {
    return new Writing(writing.entry(), writing.basedOn(), writing.version(), writing.text(), at);
  }

  Outcome<SessionNoteId> write(String who, SessionId session, Writing writing) {
    return database.write(
        tx -> world.sessionNotes().notes().write(tx, world.viewer(who), session, writing));
  }

  Outcome<SessionId> delete(String who, SessionNoteId note, UUID version) {
    return database.write(
        tx -> world.sessionNotes().notes().delete(tx, world.viewer(who), note, version));
  }

  /** The notes of a session as somebody reads them; null where they may not. */
  @Nullable List<SessionNote> notes(String who, SessionId session) {
    Map<SessionId, List<SessionNote>> found =
        database.read(
            tx -> world.sessionNotes().notes().ofSessions(tx, world.viewer(who), Set.of(session)));
    return found.get(session);
  }

  List<String> texts(String who, SessionId session) {
    return Objects.requireNonNull(notes(who, session)).stream()
        .map(note -> Objects.requireNonNullElse(note.text(), "-"))
        .toList();
  }

  Outcome<PrivateNoteId> writeOwn(String who, @Nullable SessionId session, Writing writing) {
    return database.write(
        tx -> world.sessionNotes().privateNotes().write(tx, world.viewer(who), session, writing));
  }
}
