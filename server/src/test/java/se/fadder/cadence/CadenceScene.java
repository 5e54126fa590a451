package se.fadder.cadence;

import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.agenda.AgendaItem;
import se.fadder.cadence.MentorshipCadences.MentorshipCadence;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.mentorship.Mentorship;
import se.fadder.mentorship.MentorshipId;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.people.Role;
import se.fadder.push.ReminderDelivery;
import se.fadder.supervision.CallOffReason;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionTime;

/**
 * The scene of a mentor and a newcomer who meet, or do not, in a world whose nights and mornings
 * come when a test says.
 */
final class CadenceScene {
  final World world;
  private final ReminderDelivery delivery;

  CadenceScene(Database database) {
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

  /** Goes to a day, whose night it works through; the days between it skips. */
  void wake(String day) {
    world.clock.setDay(LocalDate.parse(day));
    world.clock.pass(Duration.ofHours(-5));
    night();
  }

  /** Does the work of a night. */
  void night() {
    Optional<String> place = Optional.of("");
    while (place.isPresent()) {
      String after = place.get();
      place =
          world.database.write(tx -> world.cadence().run().some(tx, world.today().date(), after));
    }
  }

  /** Delivers what is due until a time of the day, on the half hours. */
  void deliverUntil(String time) {
    Instant end =
        LocalTime.parse(time).atDate(world.today().date()).atZone(world.today().zone()).toInstant();
    deliver();
    while (world.clock.instant().isBefore(end)) {
      Duration left = Duration.between(world.clock.instant(), end);
      Duration step = Duration.ofMinutes(30);
      world.clock.pass(left.compareTo(step) < 0 ? left : step);
      deliver();
    }
  }

  private void deliver() {
    try (JobRunner _ =
        new JobRunner(
            world.database,
            world.jobs(),
            List.of(delivery, world.cadence().renewal()),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while ((isBusy("push.person") || isBusy("cadence.renew")) && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy(String kind) {
    var counts = world.database.read(tx -> world.jobs().counts(tx, kind));
    return counts.held() > 0
        || (counts.earliest() != null && !counts.earliest().isAfter(world.clock.instant()));
  }

  /** Does what a job does once a unit has another cadence, if one waits. */
  void renew() {
    deliver();
  }

  /** How many notifications of a kind somebody was given that are open. */
  long told(String name, String kind) {
    return world.database.read(tx -> world.notifications().open(tx, world.viewer(name))).stream()
        .filter(one -> one.kind().equals(kind))
        .count();
  }

  /** What the room has on somebody's agenda. */
  List<String> agenda(String name) {
    return world.database.read(tx -> world.agendas().of(tx, world.viewer(name))).items().stream()
        .filter(item -> item.kind() instanceof CadenceAgendaKind)
        .map(this::said)
        .toList();
  }

  private String said(AgendaItem item) {
    return item.kind().name()
        + " "
        + world.nameOf(Objects.requireNonNull(item.personId()))
        + " "
        + item.date();
  }

  /** What somebody sees of the newcomer's cadence; null for nothing. */
  @Nullable MentorshipCadence seenBy(String viewer, String newHire) {
    MentorshipId id = mentorship(newHire).id();
    return world
        .database
        .read(tx -> world.cadence().mentorships().of(tx, world.viewer(viewer), Set.of(id)))
        .get(id);
  }

  MentorshipCadence cadence(String newHire) {
    return Objects.requireNonNull(seenBy(newHire, newHire));
  }

  /** A session of the two on a day, as the mentor notes it afterwards. */
  SessionId met(String mentor, String newHire, String day) {
    return done(write(tx -> met(tx, mentor, newHire, LocalDate.parse(day))));
  }

  Outcome<SessionId> met(WriteTx tx, String mentor, String newHire, LocalDate day) {
    SessionDraft draft = draft(mentor, newHire, day);
    return world.supervision().logs().log(tx, world.viewer(mentor), draft, world.clock.instant());
  }

  private SessionDraft draft(String mentor, String newHire, LocalDate day) {
    return new SessionDraft(
        SessionForm.MENTOR,
        true,
        world.person(mentor),
        null,
        List.of(world.person(newHire)),
        new SessionTime(day, LocalTime.of(9, 0), LocalTime.of(9, 45)));
  }

  /** A session that the two have planned. */
  SessionId planned(String mentor, String newHire, String day) {
    SessionDraft draft = draft(mentor, newHire, LocalDate.parse(day));
    return done(write(tx -> world.supervision().plans().plan(tx, world.viewer(mentor), draft)));
  }

  void calledOff(String by, SessionId session) {
    assertDone(
        write(tx ->
            world
                .supervision()
                .changes()
                .callOff(tx, world.viewer(by), session, CallOffReason.CONFLICT, null, null, null)));
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

  /** Makes somebody a manager of a unit, besides those who are. */
  void assign(String name, String unit) {
    world.database.write(tx -> {
      Term term = new Term(LocalDate.parse("2020-01-01"), null);
      world.peopleWriter().assignRole(tx, world.person(name), Role.MANAGER, world.unit(unit), term);
      return true;
    });
  }

  void pair(String mentor, String newHire, String from) {
    assertDone(write(tx -> pair(tx, mentor, newHire, LocalDate.parse(from))));
  }

  Outcome<MentorshipId> pair(WriteTx tx, String mentor, String newHire, LocalDate from) {
    return world
        .mentorships()
        .begin(
            tx,
            world.viewer("hr"),
            world.person(mentor),
            world.person(newHire),
            MentorshipKind.MAIN,
            from);
  }

  Mentorship mentorship(String newHire) {
    PersonId id = world.person(newHire);
    return Objects.requireNonNull(
            world
                .database
                .read(tx -> world.mentorships().mentorsOf(tx, world.viewer("hr"), Set.of(id)))
                .get(id))
        .getFirst();
  }

  <T> Outcome<T> write(Function<WriteTx, Outcome<T>> work) {
    return world.database.write(work);
  }

  interface IndexSql {
    @SqlQuery(
        """
        select c.mentorship_id, c.mentor_id, c.new_hire_id, c.unit_id, c.last_held, c.due, c.contact_until, c.until_day
        from mentorship_cadence c order by c.mentorship_id
        """)
    List<PairCadence> all();

    @SqlQuery("select m.id from mentorship m order by m.id")
    List<MentorshipId> mentorships();
  }

  /** The whole index. */
  List<PairCadence> index() {
    return world.database.read(tx -> tx.sql(IndexSql.class).all());
  }

  /** What it has to be, derived from scratch. */
  List<PairCadence> derived() {
    PairCadences cadences = new PairCadences(world.people(), world.workingTimes());
    Collection<MentorshipId> all =
        new ArrayList<>(world.database.read(tx -> tx.sql(IndexSql.class).mentorships()));
    Map<MentorshipId, PairCadence> found = new HashMap<>();
    world.database.read(tx -> cadences.of(tx, all)).forEach(of -> found.put(of.mentorshipId(), of));
    return all.stream().filter(found::containsKey).map(found::get).toList();
  }
}
