package se.fadder.mentorfollowup;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.PersonId;

/**
 * The daily work of the night: it lists anew what managers are to see to for those who are new or
 * begin soon, and for those for whom there was something to see to.
 */
final class ConcernRun implements DailyWork {
  private static final LocalTime NIGHT = LocalTime.of(4, 30);

  /** How many days ahead newcomers are listed: more than the working days that are looked ahead. */
  private static final int AHEAD_DAYS = 21;

  /** What stands before a place among those for whom there is something to see to. */
  private static final String CONCERNED = "concerned ";

  private final ConcernIndex index;

  ConcernRun(ConcernIndex index) {
    this.index = index;
  }

  @Override
  public String kind() {
    return "mentorfollowup.concerns";
  }

  @Override
  public LocalTime at() {
    return NIGHT;
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    return after.startsWith(CONCERNED)
        ? someConcerned(tx, after.substring(CONCERNED.length()))
        : someNew(tx, day, after);
  }

  private Optional<String> someNew(WriteTx tx, LocalDate day, String after) {
    String[] place = after.split(" ", -1);
    LocalDate since = day.minusDays(ConcernRules.NEW_FOR_DAYS);
    List<ConcernSql.Beginning> some =
        tx.sql(ConcernSql.class)
            .beginning(
                after.isEmpty() ? since : LocalDate.parse(place[0]),
                after.isEmpty() ? "" : place[1],
                day.plusDays(AHEAD_DAYS + 1L),
                day,
                ConcernIndex.AT_ONCE);
    index.renew(
        tx,
        some.stream()
            .map(ConcernSql.Beginning::personId)
            .collect(toCollection(LinkedHashSet::new)));
    if (some.size() < ConcernIndex.AT_ONCE) {
      return Optional.of(CONCERNED);
    }
    ConcernSql.Beginning last = some.getLast();
    return Optional.of(last.firstDay() + " " + last.employmentId().value());
  }

  private Optional<String> someConcerned(WriteTx tx, String after) {
    List<PersonId> some = tx.sql(ConcernSql.class).concerned(after, ConcernIndex.AT_ONCE);
    index.renew(tx, some);
    return some.size() < ConcernIndex.AT_ONCE
        ? Optional.empty()
        : Optional.of(CONCERNED + some.getLast().value());
  }
}
