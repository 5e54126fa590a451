package se.fadder.breaks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.breaks.DayPlanner.RunningDay;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.TimeTold;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.push.Outbox;
import se.fadder.push.ReminderKind;

/** What people say of their own breaks. It counts from when they said it. */
public final class BreakAnswers {
  /** How much later one is that is put off. */
  static final Duration LATER = Duration.ofMinutes(10);

  /** How often one can be put off. */
  static final int MOST_LATER = 2;

  /** Within which time of a break that somebody has taken no other is worth telling. */
  static final Duration SOON = Duration.ofMinutes(20);

  /**
   * The most that somebody can say to have taken on a day of their own accord: one in every twenty
   * minutes of eight hours.
   */
  static final int MOST_UNPROMPTED = 24;

  private final Today today;
  private final TimeTold told;
  private final DayPlanner planner;
  private final ReminderKind reminder;
  private final Outbox outbox;

  BreakAnswers(Today today, DayPlanner planner, ReminderKind reminder, Outbox outbox) {
    this.today = today;
    this.told = new TimeTold(today);
    this.planner = planner;
    this.reminder = reminder;
    this.outbox = outbox;
  }

  /**
   * Answers a break of the viewer's. That it was taken, or is not wanted, changes nothing when it
   * is said again; what was put off cannot be put off again before it is told again.
   *
   * @param at when it was given, if that was before the server heard of it
   */
  public Outcome<BreakSlotId> answer(
      WriteTx tx, Viewer viewer, BreakSlotId id, BreakAnswer answer, @Nullable Instant at) {
    Optional<Problem> problem = told.problem(at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    return own(tx, viewer, id)
        .map(slot ->
            slot.day().equals(today.date())
                ? answerToday(tx, viewer.person(), id, answer, at, false)
                : answerBefore(tx, slot.id(), answer, at))
        .orElseGet(() -> Outcome.refused(Problem.notFound("slotId")));
  }

  /**
   * Answers a break of which the viewer was told by a notification that ends with this answer: it
   * is theirs, and nothing else tells them of it, so that a thousand of these a second look for
   * neither.
   *
   * @param day of the break
   */
  Outcome<BreakSlotId> answerTold(
      WriteTx tx, Viewer viewer, BreakSlotId id, LocalDate day, BreakAnswer answer, Instant at) {
    return day.equals(today.date())
        ? answerToday(tx, viewer.person(), id, answer, at, true)
        : answer(tx, viewer, id, answer, at);
  }

  private static Optional<BreakSlot> own(Tx tx, Viewer viewer, BreakSlotId id) {
    return tx.sql(BreakSql.class).byIds(Set.of(id)).stream()
        .filter(slot -> slot.personId().equals(viewer.person()))
        .findFirst();
  }

  private Outcome<BreakSlotId> answerToday(
      WriteTx tx,
      PersonId person,
      BreakSlotId id,
      BreakAnswer answer,
      @Nullable Instant at,
      boolean endsWhatTells) {
    int generation = planner.raise(tx, person);
    BreakSlot slot = tx.sql(BreakSql.class).byIds(Set.of(id)).stream().findFirst().orElse(null);
    if (slot == null) {
      return Outcome.refused(Problem.notFound("slotId"));
    }
    Instant said = said(slot, at);
    if (isAnsweredSo(slot, answer)) {
      return Outcome.done(id);
    }
    Optional<Problem> problem = problem(slot, answer, said);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (slot.isTold() && answer != BreakAnswer.LATER) {
      // It keeps its place, so the rest of the day stays as it is and need not be planned anew.
      if (!endsWhatTells) {
        withdraw(tx, slot);
      }
      tx.sql(BreakSql.class).put(List.of(answered(slot, answer, said)));
      return Outcome.done(id);
    }
    RunningDay day = planner.running(tx, person, generation);
    DayChange change = planner.change(day, List.of(answered(slot, answer, said)));
    if (answer == BreakAnswer.LATER && change.toTell().stream().noneMatch(of -> of.is(id))) {
      return Outcome.refused(notLater());
    }
    // First, or what is to be told of it in ten minutes would be withdrawn too.
    withdraw(tx, slot);
    planner.write(tx, change);
    return Outcome.done(id);
  }

  /** Takes back what the person was to be told of a slot, or was. */
  private void withdraw(WriteTx tx, BreakSlot slot) {
    outbox.withdraw(tx, Set.of(slot.personId()), reminder, slot.id().value(), today.now());
  }

  /** When it was said: not before the break was due, nor after now, whatever the phone's clock. */
  private Instant said(BreakSlot slot, @Nullable Instant at) {
    return slot.reached().isAfter(today.now()) ? told.of(at) : told.of(at, slot.reached());
  }

  private static boolean isAnsweredSo(BreakSlot slot, BreakAnswer answer) {
    return answer != BreakAnswer.LATER && slot.state() == state(answer);
  }

  private static BreakSlotState state(BreakAnswer answer) {
    return answer == BreakAnswer.TAKEN ? BreakSlotState.TAKEN : BreakSlotState.NOT_NOW;
  }

  /** What is wrong with an answer. Nobody is told again of what is over by now. */
  private Optional<Problem> problem(BreakSlot slot, BreakAnswer answer, Instant said) {
    if (!slot.isOpenAt(answer == BreakAnswer.LATER ? today.now() : said)) {
      return Optional.of(
          Problem.at("slotId", "BREAK_OVER", "It is over, or was answered in another way."));
    }
    if (!slot.isDueAt(today.now())) {
      return Optional.of(Problem.at("slotId", "BREAK_NOT_YET", "It is not due yet."));
    }
    return answer == BreakAnswer.LATER && slot.putOff() >= MOST_LATER
        ? Optional.of(notLater())
        : Optional.empty();
  }

  private static Problem notLater() {
    return Problem.at("answer", "BREAK_NOT_LATER", "It cannot be put off any more.");
  }

  private static BreakSlot answered(BreakSlot slot, BreakAnswer answer, Instant said) {
    return answer == BreakAnswer.LATER
        ? slot.putOffUntil(said.plus(LATER))
        : slot.endedAs(state(answer), said);
  }

  /** Answers what was told on a day that is over: nothing is planned any more by that. */
  private Outcome<BreakSlotId> answerBefore(
      WriteTx tx, BreakSlotId id, BreakAnswer answer, @Nullable Instant at) {
    BreakSlot slot = tx.sql(BreakSql.class).lock(id).orElse(null);
    if (slot == null) {
      return Outcome.refused(Problem.notFound("slotId"));
    }
    if (isAnsweredSo(slot, answer)) {
      return Outcome.done(slot.id());
    }
    Instant said = said(slot, at);
    Optional<Problem> problem = problem(slot, answer, said);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    tx.sql(BreakSql.class).put(List.of(answered(slot, answer, said)));
    return Outcome.done(slot.id());
  }

  /**
   * Says that the viewer has taken a break of which nobody had reminded them. What is due, or would
   * be soon, falls away. The same id again says more of the same break.
   *
   * @param at when it was, if that was before the server heard of it
   */
  public Outcome<ViewerId> take(
      WriteTx tx,
      Viewer viewer,
      TakenBreakId id,
      @Nullable BreakSlotKind kind,
      @Nullable BreakBattery battery,
      @Nullable Instant at) {
    Optional<Problem> problem = told.problem(at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    PersonId person = viewer.person();
    BreakSql sql = tx.sql(BreakSql.class);
    Instant said = told.of(at);
    LocalDate day = LocalDate.ofInstant(said, today.zone());
    if (sql.isTaken(person, id) == 0) {
      if (sql.takenOn(person, day) >= MOST_UNPROMPTED) {
        return Outcome.refused(
            Problem.at("at", "BREAK_DAY_FULL", "The day has " + MOST_UNPROMPTED + " already."));
      }
      if (day.equals(today.date())) {
        dropSoon(tx, planner.running(tx, person), said);
      }
    }
    sql.take(List.of(new TakenBreak(id, person, day, said, kind, battery)));
    return Outcome.done(viewer.id());
  }

  private void dropSoon(WriteTx tx, RunningDay day, Instant said) {
    List<BreakSlot> dropped =
        day.facts().slots().stream()
            .filter(slot -> slot.isOpenAt(said) && slot.hasPlace())
            .filter(slot -> !slot.at().isAfter(said.plus(SOON)))
            .map(slot -> slot.endedAs(BreakSlotState.DROPPED, said))
            .toList();
    dropped.forEach(slot -> withdraw(tx, slot));
    planner.write(tx, planner.change(day, dropped));
  }

  /** Says what a break has charged that the viewer has taken. */
  public Outcome<BreakSlotId> charge(
      WriteTx tx, Viewer viewer, BreakSlotId id, @Nullable BreakBattery battery) {
    BreakSlot slot = own(tx, viewer, id).orElse(null);
    if (slot == null) {
      return Outcome.refused(Problem.notFound("slotId"));
    }
    if (slot.state() != BreakSlotState.TAKEN) {
      return Outcome.refused(Problem.at("slotId", "BREAK_NOT_TAKEN", "It was not taken."));
    }
    tx.sql(BreakSql.class).charge(id, battery);
    return Outcome.done(id);
  }
}
