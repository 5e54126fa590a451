package se.fadder.questions;

import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.agenda.AgendaItem;
import se.fadder.commitments.Commitment;
import se.fadder.commitments.CommitmentId;
import se.fadder.db.Database;
import se.fadder.fixtures.Meetings;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorship;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.supervision.SeriesDraft;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionTime;

/** The scene of questions: a world in which "self" has a main mentor and a co-mentor. */
final class QuestionScene {
  static final LocalDate DAY = World.DAY;

  final World world;
  final Database database;
  final Questions questions;
  final QuestionParking parking;
  final QuestionAnswers answers;

  QuestionScene(Database database) {
    this.database = database;
    this.world = new World(database);
    this.questions = world.questions().questions();
    this.parking = world.questions().parking();
    this.answers = world.questions().answers();
  }

  Viewer viewer(String who) {
    return world.viewer(who);
  }

  /** The new hire asks their main mentor. */
  QuestionId parked(String text) {
    return done(park("self", text, null));
  }

  Outcome<QuestionId> park(String who, String text, @Nullable Instant at) {
    return database.write(tx -> parking.park(tx, viewer(who), text, at));
  }

  Outcome<QuestionId> parkFor(String who, String mentor) {
    return database.write(
        tx -> parking.park(tx, viewer(who), world.person(mentor), "Hur då?", null));
  }

  Outcome<QuestionId> answer(String who, QuestionId id, @Nullable String answer) {
    return answer(who, id, answer, null);
  }

  Outcome<QuestionId> answer(
      String who, QuestionId id, @Nullable String answer, @Nullable SessionId session) {
    return database.write(tx -> answers.answer(tx, viewer(who), id, answer, session, null));
  }

  Outcome<QuestionId> takeBack(String who, QuestionId id) {
    return database.write(tx -> answers.takeBack(tx, viewer(who), id, null));
  }

  Outcome<QuestionId> takeAlong(String who, QuestionId id) {
    return database.write(tx -> parking.takeAlong(tx, viewer(who), id));
  }

  Outcome<QuestionId> commit(
      String who, QuestionId id, String person, LocalDate due, @Nullable SessionId session) {
    return database.write(tx ->
        answers.commit(tx, viewer(who), id, world.person(person), "Visa hur", due, session, null));
  }

  /** The colleague takes over from the main mentor today. */
  void handOver() {
    assertDone(
        database.write(tx ->
            world
                .mentorships()
                .begin(
                    tx,
                    viewer("hr"),
                    world.person("colleague"),
                    world.person("self"),
                    MentorshipKind.MAIN,
                    DAY,
                    true)));
  }

  /** The main mentorship has ended yesterday, and nobody has taken over. */
  void endMentorship() {
    database.write(tx -> {
      Mentorship main =
          Objects.requireNonNull(
                  world
                      .mentorships()
                      .mentorsOf(tx, viewer("hr"), Set.of(world.person("self")))
                      .get(world.person("self")))
              .getFirst();
      assertDone(world.mentorships().end(tx, viewer("hr"), main.id(), DAY.minusDays(1)));
      return true;
    });
  }

  boolean seesCommitment(String who, CommitmentId id) {
    return !database
        .<Map<CommitmentId, Commitment>>read(
            tx -> world.commitments().commitments().byIds(tx, viewer(who), Set.of(id)))
        .isEmpty();
  }

  SessionId meet(SessionForm form, String leader, String... members) {
    return database.write(tx -> Meetings.plan(tx, world, form, DAY.plusDays(1), leader, members));
  }

  /** Plans a session every week, the first in two days. */
  SeriesId series(SessionForm form, String leader, String... members) {
    SessionDraft session =
        new SessionDraft(
            form,
            true,
            world.person(leader),
            null,
            Stream.of(members).map(world::person).toList(),
            new SessionTime(DAY.plusDays(2), LocalTime.of(9, 0), LocalTime.of(10, 0)));
    SeriesDraft draft =
        new SeriesDraft(session, session.time().day().getDayOfWeek(), 1, DAY.plusDays(16));
    return done(
        database.write(tx -> world.supervision().seriesPlans().plan(tx, viewer(leader), draft)));
  }

  /** The sessions of a series that somebody has ahead of them, in order. */
  List<SessionId> sessionsOf(SeriesId series, String who) {
    return database
        .read(tx -> world.supervision().lists().toCome(tx, viewer(who), Page.first(50)))
        .items()
        .stream()
        .filter(session -> series.equals(session.seriesId()))
        .map(Session::id)
        .toList();
  }

  Outcome<QuestionId> parkFor(String who, SeriesId series, String text) {
    return database.write(tx -> parking.park(tx, viewer(who), series, text, null));
  }

  boolean sees(String who, QuestionId id) {
    return !database
        .<Map<QuestionId, Question>>read(tx -> questions.byIds(tx, viewer(who), Set.of(id)))
        .isEmpty();
  }

  Question question(QuestionId id) {
    return database.read(tx -> tx.sql(QuestionSql.class).byIds(Set.of(id), DAY)).getFirst();
  }

  /** The texts of what somebody sees at a session; null when they see none at all. */
  @Nullable List<String> at(SessionId session, String who) {
    List<Question> found =
        database
            .<Map<SessionId, List<Question>>>read(
                tx -> questions.ofSessions(tx, viewer(who), Set.of(session)))
            .get(session);
    return found == null ? null : found.stream().map(Question::text).toList();
  }

  /** What questions and commitments put on somebody's agenda, with whom it is about. */
  List<String> agenda(String who) {
    return database.read(tx -> world.agendas().of(tx, viewer(who))).items().stream()
        .filter(item ->
            item.kind() instanceof QuestionAgendaKind || item.kind().name().equals("COMMITMENT"))
        .map(this::words)
        .toList();
  }

  private String words(AgendaItem item) {
    String about = item.personId() == null ? "nobody" : world.nameOf(item.personId());
    return item.kind().name() + " " + item.time() + " " + about;
  }
}
