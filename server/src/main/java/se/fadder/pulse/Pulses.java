package se.fadder.pulse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.freelines.FreeLines;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.pulse.PulseSql.Begun;

/**
 * The verbs of the pulse: a newcomer answers, once in each of the weeks. Nobody sees what somebody
 * answered, they themselves included.
 */
public final class Pulses {
  /** The fewest who could have answered in the unit with which an answer is stored. */
  static final int LEAST = 5;

  private static final int QUARTER = 3;

  private final Ids ids;
  private final Today today;
  private final FreeLines lines;

  Pulses(Ids ids, Today today, FreeLines lines) {
    this.ids = ids;
    this.today = today;
    this.lines = lines;
  }

  /** The event that somebody has answered. */
  static Event of(PersonId person) {
    return Event.of("pulse.person", person);
  }

  /** What the viewer may answer today; null where there is nothing. */
  public @Nullable Pulse open(Tx tx, Viewer viewer) {
    return asked(tx, viewer).map(Asked::pulse).orElse(null);
  }

  /** What somebody is asked, and where they work. */
  private record Asked(Pulse pulse, UnitPath unitPath) {}

  private Optional<Asked> asked(Tx tx, Viewer viewer) {
    LocalDate day = today.date();
    PulseSql sql = tx.sql(PulseSql.class);
    return sql
        .begun(viewer.person(), PulseWeek.WEEK_26.earliest(day), PulseWeek.WEEK_2.latest(day), day)
        .stream()
        .flatMap(
            begun -> PulseWeek.of(begun.firstDay(), day).map(week -> asked(begun, week)).stream())
        .findFirst()
        .filter(asked -> !sql.isAnswered(viewer.person(), asked.pulse().week()));
  }

  private static Asked asked(Begun begun, PulseWeek week) {
    return new Asked(new Pulse(week, week.last(begun.firstDay())), begun.unitPath());
  }

  /** Answers the questions of a week, once. For a newcomer. */
  public Outcome<ViewerId> give(WriteTx tx, Viewer viewer, PulseWeek week, PulseAnswers answers) {
    PulseSql sql = tx.sql(PulseSql.class);
    Optional<Asked> asked = asked(tx, viewer).filter(one -> one.pulse().week() == week);
    if (asked.isEmpty() || sql.markAnswered(viewer.person(), week) == 0) {
      return Outcome.refused(Problem.at("week", "PULSE_NOT_ASKED", "It is not asked today."));
    }
    UnitPath path = asked.get().unitPath();
    UnitId unit = amongOthers(tx, path, week);
    for (PulseQuestion question : PulseQuestion.values()) {
      sql.add(ids.timeless(), unit, week, quarter(), question, answers.to(question));
    }
    if (answers.line() != null) {
      lines.write(tx, path.units().getFirst(), week.line(), answers.line(), true);
    }
    tx.publish(of(viewer.person()));
    return Outcome.done(viewer.id());
  }

  /** The nearest unit in which enough could have answered by now; else the organisation. */
  private UnitId amongOthers(Tx tx, UnitPath path, PulseWeek week) {
    LocalDate begins = lastMonth().minusMonths(QUARTER - 1L).atDay(1);
    Map<UnitId, Set<PersonId>> could = new HashMap<>();
    tx.sql(PulseSql.class)
        .began(path.organisation(), week.earliest(begins), week.latest(today.date()))
        .forEach(began ->
            began
                .unitPath()
                .units()
                .forEach(unit ->
                    could.computeIfAbsent(unit, none -> new HashSet<>()).add(began.personId())));
    List<UnitId> units = path.units();
    return units.reversed().stream()
        .filter(unit -> could.getOrDefault(unit, Set.of()).size() >= LEAST)
        .findFirst()
        .orElse(units.getFirst());
  }

  private String quarter() {
    return lastMonth().toString();
  }

  private YearMonth lastMonth() {
    YearMonth month = YearMonth.from(today.date());
    return month.plusMonths((QUARTER - month.getMonthValue() % QUARTER) % QUARTER);
  }
}
