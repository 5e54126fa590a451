package se.fadder.mentorfollowup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;
import se.fadder.kernel.PersonId;

/**
 * The daily work of the night: it lists anew what managers are to see to for those who are new or
 * begin soon, and for those for whom there was something to see to.
 */
final class ConcernRun implements DailyRound {
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
  public Portion portion(Tx tx, LocalDate day, String after) {
    return after.startsWith(CONCERNED)
        ? concerned(tx, after.substring(CONCERNED.length()))
        : beginning(tx, day, after);
  }

  private static Portion beginning(Tx tx, LocalDate day, String after) {
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
    List<String> people =
        some.stream().map(one -> one.personId().value().toString()).distinct().toList();
    if (some.size() < ConcernIndex.AT_ONCE) {
      return new Portion(people, Optional.of(CONCERNED));
    }
    ConcernSql.Beginning last = some.getLast();
    return new Portion(people, Optional.of(last.firstDay() + " " + last.employmentId().value()));
  }

  private static Portion concerned(Tx tx, String after) {
    List<String> some =
        tx.sql(ConcernSql.class).concerned(after, ConcernIndex.AT_ONCE).stream()
            .map(person -> person.value().toString())
            .toList();
    return new Portion(
        some,
        some.size() < ConcernIndex.AT_ONCE
            ? Optional.empty()
            : Optional.of(CONCERNED + some.getLast()));
  }

  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    index.renew(tx, things.stream().map(person -> new PersonId(UUID.fromString(person))).toList());
  }
}
