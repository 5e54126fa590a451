package se.fadder.breaks;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.fadder.breakplans.BreakItem;
import se.fadder.breakplans.BreakPlan;
import se.fadder.breakplans.BreakPlans;
import se.fadder.db.Tx;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.visits.HoursOfDay;
import se.fadder.visits.HoursOfDays;
import se.fadder.visits.Visits;

/** The export of all that there is of the viewer's own breaks, for themselves to take along. */
public final class BreakExport {
  private final Today today;
  private final BreakPlans plans;
  private final Visits visits;
  private final HoursOfDays hours;

  BreakExport(Today today, BreakPlans plans, Visits visits, HoursOfDays hours) {
    this.today = today;
    this.plans = plans;
    this.visits = visits;
    this.hours = hours;
  }

  /**
   * The document, as it is written in JSON.
   *
   * @param pausedUntil the last day of a pause; null for none
   */
  public record Document(
      String exportedAt,
      boolean agreed,
      @Nullable String pausedUntil,
      List<Planned> plan,
      List<Reminded> breaks,
      List<Unprompted> unprompted,
      List<OnVisit> visits,
      List<Day> days) {}

  /** An item of the plan. */
  public record Planned(
      String kind,
      @Nullable String name,
      List<String> weekdays,
      String from,
      String until,
      int minutes) {}

  /** A break of which the person was or is to be reminded, and what they answered. */
  public record Reminded(
      String date,
      String kind,
      @Nullable String name,
      int minutes,
      String at,
      String ends,
      String state,
      @Nullable String toldAt,
      @Nullable String arrivedAt,
      @Nullable String answeredAt,
      int putOff,
      @Nullable String battery) {}

  /** A break that was taken without being reminded. */
  public record Unprompted(String at, @Nullable String kind, @Nullable String battery) {}

  /** A visit, which may be to come or run. */
  public record OnVisit(String begins, String ends) {}

  /** What the person has said of the hours of a day. */
  public record Day(String date, @Nullable String begins, @Nullable String ends) {}

  public Document of(Tx tx, Viewer viewer) {
    BreakHistorySql sql = tx.sql(BreakHistorySql.class);
    LocalDate paused = plans.pausedUntil(tx, viewer.person(), today.date()).orElse(null);
    return new Document(
        time(today.now()),
        plans.hasAgreed(tx, viewer.person()).orElse(false),
        paused == null ? null : paused.toString(),
        plan(tx, viewer, paused == null ? today.date() : paused.plusDays(1)),
        sql.all(viewer.person()).stream().map(this::reminded).toList(),
        sql.allUnprompted(viewer.person()).stream().map(this::unprompted).toList(),
        visits.kept(tx, viewer.person()).stream()
            .map(visit -> new OnVisit(time(visit.begins()), time(visit.ends())))
            .toList(),
        hours.kept(tx, viewer.person()).entrySet().stream()
            .map(of -> day(of.getKey(), of.getValue()))
            .toList());
  }

  private static Day day(LocalDate date, HoursOfDay of) {
    return new Day(
        date.toString(),
        of.begins().map(BreakExport::minute).orElse(null),
        of.ends().map(BreakExport::minute).orElse(null));
  }

  /** The plan as it is on a day on which it does not rest. */
  private List<Planned> plan(Tx tx, Viewer viewer, LocalDate day) {
    BreakPlan plan = plans.of(tx, Set.of(viewer.person()), day).get(viewer.person());
    return plan == null ? List.of() : plan.items().stream().map(BreakExport::planned).toList();
  }

  private static Planned planned(BreakItem item) {
    return new Planned(
        item.kind().name(),
        item.name().orElse(null),
        new TreeSet<>(item.weekdays()).stream().map(Enum::name).toList(),
        minute(item.from()),
        minute(item.until()),
        item.minutes());
  }

  private Reminded reminded(BreakSlot slot) {
    return new Reminded(
        slot.day().toString(),
        slot.kind().name(),
        slot.name(),
        slot.minutes(),
        time(slot.at()),
        time(slot.ends()),
        slot.state().name(),
        timeOrNull(slot.toldAt()),
        timeOrNull(slot.arrivedAt()),
        timeOrNull(slot.answeredAt()),
        slot.putOff(),
        name(slot.battery()));
  }

  private Unprompted unprompted(TakenBreak taken) {
    return new Unprompted(time(taken.at()), name(taken.kind()), name(taken.battery()));
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static String minute(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private @Nullable String timeOrNull(@Nullable Instant instant) {
    return instant == null ? null : time(instant);
  }

  /** An instant as the clock on the wall has it, with its offset, as RFC 3339 writes it. */
  private String time(Instant instant) {
    return ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(today.zone()));
  }
}
