package se.fadder.breaks;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.breakwords.BreakWords;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.NotificationId;
import se.fadder.push.Outbox;
import se.fadder.push.PutOff;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.push.ReminderKind;
import se.fadder.push.Said;

/**
 * The reminder of a break. It is told as long as the day stands as it was planned, and what becomes
 * of it is noted in the day itself; so it is remembered no longer than two days.
 */
final class BreakReminder implements ReminderKind {
  private static final Duration REMEMBERED = Duration.ofDays(2);

  /** No window is longer for which a device without contact should still be woken. */
  private static final Duration LONGEST = Duration.ofHours(2);

  /** What is told within this of its time is not late. */
  private static final Duration ON_TIME = Duration.ofMinutes(1);

  private final Today today;
  private final DayReader reader;
  private final BreakWords words;
  private final DayPlanner planner;
  private final BreakAnswers answers;

  BreakReminder(Today today, Ids ids, DayReader reader, Outbox outbox, BreakWords words) {
    this.today = today;
    this.reader = reader;
    this.words = words;
    this.planner = new DayPlanner(today, ids, reader, this, outbox);
    this.answers = new BreakAnswers(today, planner, this, outbox);
  }

  DayPlanner planner() {
    return planner;
  }

  BreakAnswers answers() {
    return answers;
  }

  /** What is to be told of a slot, once for each time that it is given. */
  Outbox.Wanted wanted(BreakSlot slot) {
    return new Outbox.Wanted(
        slot.personId(), this, text(slot), slot.id().value(), slot.at(), slot.ends());
  }

  private static String text(BreakSlot slot) {
    return slot.day() + " " + slot.itemId() + " " + slot.generation();
  }

  /** The day of the slot that {@link #text} says. */
  private static LocalDate dayOf(Reminder reminder) {
    return LocalDate.parse(reminder.slot().substring(0, reminder.slot().indexOf(' ')));
  }

  @Override
  public String name() {
    return "BREAK";
  }

  @Override
  public Duration timeToLive() {
    return LONGEST;
  }

  @Override
  public boolean isUrgent() {
    return true;
  }

  @Override
  public Duration remembered() {
    return REMEMBERED;
  }

  @Override
  public Set<NotificationAnswer> answers(int number) {
    return number == 1 ? EnumSet.allOf(NotificationAnswer.class) : Set.of();
  }

  /**
   * A break is offered to be put off as long as its number of times allows it and the day leaves
   * room, as it was planned last. It is not planned for this, as a device waits for each of very
   * many.
   */
  @Override
  public Map<NotificationId, Set<NotificationAnswer>> answers(
      Tx tx, Map<NotificationId, List<Reminder>> about) {
    Set<BreakSlotId> ids =
        about.values().stream()
            .filter(reminders -> reminders.size() == 1)
            .map(reminders -> slotOf(reminders.getFirst()))
            .collect(toSet());
    Instant now = today.now();
    Set<BreakSlotId> later =
        ids.isEmpty()
            ? Set.of()
            : tx.sql(BreakSql.class).byIds(ids).stream()
                .filter(slot -> slot.hasRoomLater(now))
                .map(BreakSlot::id)
                .collect(toSet());
    return about.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, of -> offered(of.getValue(), later)));
  }

  private Set<NotificationAnswer> offered(List<Reminder> about, Set<BreakSlotId> later) {
    Set<NotificationAnswer> answers = answers(about.size());
    return answers.isEmpty() || later.contains(slotOf(about.getFirst()))
        ? answers
        : EnumSet.complementOf(EnumSet.of(NotificationAnswer.LATER));
  }

  @Override
  public Set<ReminderId> stillDue(Tx tx, Collection<Reminder> reminders) {
    Instant now = today.now();
    Set<BreakSlotId> ids = reminders.stream().map(BreakReminder::slotOf).collect(toSet());
    Map<BreakSlotId, BreakSlot> open =
        tx.sql(BreakSql.class).byIds(ids).stream()
            .filter(slot -> slot.isOpenAt(now))
            .collect(toMap(BreakSlot::id, Function.identity()));
    if (open.isEmpty()) {
      return Set.of();
    }
    Map<PersonId, TimeSpan> working =
        reader.working(
            tx, open.values().stream().map(BreakSlot::personId).collect(toSet()), today.date());
    return reminders.stream()
        .filter(reminder ->
            Optional.ofNullable(open.get(slotOf(reminder)))
                .filter(slot -> text(slot).equals(reminder.slot()))
                .filter(slot -> isWithin(working.get(slot.personId()), slot, now))
                .isPresent())
        .map(Reminder::id)
        .collect(toSet());
  }

  /**
   * Whether somebody is at work when they are told. The day is planned anew when its hours change,
   * but that of a whole unit a little later.
   */
  private static boolean isWithin(@Nullable TimeSpan working, BreakSlot slot, Instant now) {
    Instant then = slot.at().isAfter(now) ? slot.at() : now;
    return working != null && !then.isBefore(working.begins()) && then.isBefore(working.ends());
  }

  private static BreakSlotId slotOf(Reminder reminder) {
    return new BreakSlotId(Objects.requireNonNull(reminder.subjectId()));
  }

  /** What is said on the day of the break; of several, what clients say of any. */
  @Override
  public Optional<Said> said(Tx tx, Viewer viewer, List<Reminder> about, Language language) {
    List<BreakSlot> slots = tx.sql(BreakSql.class).byIds(slotsOf(about));
    return slots.size() == 1
        ? slots.stream()
            .map(slot -> words.of(slot.kind().name(), slot.personId(), slot.day(), language))
            .findFirst()
        : Optional.empty();
  }

  /** Others keep their distance from when one was told, also where that was late. */
  @Override
  public void told(WriteTx tx, List<Reminder> reminders, Instant at) {
    tx.sql(BreakSql.class).tell(slotsOf(reminders), at);
    Set<PersonId> late =
        reminders.stream()
            .filter(reminder -> at.isAfter(reminder.notBefore().plus(ON_TIME)))
            .map(Reminder::personId)
            .collect(toSet());
    planner.planWhereNext(tx, late, at.plus(DayPlan.APART));
  }

  @Override
  public void arrived(WriteTx tx, List<Reminder> reminders, Instant at) {
    tx.sql(BreakSql.class).arrive(slotsOf(reminders), at);
  }

  private static List<BreakSlotId> slotsOf(List<Reminder> reminders) {
    return reminders.stream().map(BreakReminder::slotOf).distinct().toList();
  }

  /** Whoever answers holds the row of their day, before anything of it is read. */
  @Override
  public boolean answersUnderLocks() {
    return true;
  }

  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about) {
    return done(tx, viewer, about, today.now());
  }

  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about, Instant at) {
    return answer(tx, viewer, about, BreakAnswer.TAKEN, at);
  }

  @Override
  public Optional<Problem> notNow(WriteTx tx, Viewer viewer, List<Reminder> about, Instant at) {
    return answer(tx, viewer, about, BreakAnswer.NOT_NOW, at);
  }

  /** Planned anew ten minutes later, so that it is another reminder. */
  @Override
  public PutOff putOff(WriteTx tx, Viewer viewer, List<Reminder> about, Instant at) {
    return answer(tx, viewer, about, BreakAnswer.LATER, at)
        .<PutOff>map(PutOff.Refused::new)
        .orElseGet(PutOff.Arranged::new);
  }

  private Optional<Problem> answer(
      WriteTx tx, Viewer viewer, List<Reminder> about, BreakAnswer answer, Instant at) {
    return about.stream()
        .map(reminder ->
            answers.answerTold(tx, viewer, slotOf(reminder), dayOf(reminder), answer, at))
        .flatMap(outcome -> outcome.refusal().stream())
        .findFirst();
  }
}
