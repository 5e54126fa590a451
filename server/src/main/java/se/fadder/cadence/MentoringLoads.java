package se.fadder.cadence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/**
 * How much time people give to mentoring, as far as a viewer may see it: for oneself, and for
 * whoever leads them or is their HR.
 */
public final class MentoringLoads {
  private static final int WEEKS = 4;

  private final People people;
  private final ReadLog readLog;

  MentoringLoads(People people, ReadLog readLog) {
    this.people = people;
    this.readLog = readLog;
  }

  /**
   * The mentoring load of one person.
   *
   * @param since the first day from which on sessions are counted, until today
   * @param minutes of sessions that they held as a mentor
   * @param mentees how many newcomers they mentor today
   */
  public record MentoringLoad(LocalDate since, int minutes, int mentees) {}

  /** The load of each of those people that the viewer may see. */
  public Map<PersonId, MentoringLoad> of(Tx tx, Viewer viewer, Set<PersonId> some) {
    Set<PersonId> seen = new HashSet<>(Led.among(tx, people, viewer, some));
    if (some.contains(viewer.person())) {
      seen.add(viewer.person());
    }
    if (seen.isEmpty()) {
      return Map.of();
    }
    readLog.note(viewer, seen, CadenceReadKind.MENTORING_LOAD);
    LocalDate today = people.today();
    LocalDate since = today.minusWeeks(WEEKS).plusDays(1);
    Map<PersonId, Integer> minutes = numbers(tx.sql(LoadSql.class).minutes(seen, since, today));
    Map<PersonId, Integer> mentees = numbers(tx.sql(LoadSql.class).mentees(seen, today));
    return seen.stream()
        .collect(
            toMap(
                identity(),
                id ->
                    new MentoringLoad(
                        since, minutes.getOrDefault(id, 0), mentees.getOrDefault(id, 0))));
  }

  private static Map<PersonId, Integer> numbers(List<LoadSql.Amount> amounts) {
    return amounts.stream().collect(toMap(LoadSql.Amount::personId, LoadSql.Amount::number));
  }
}
