package se.fadder.dataprotection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.PeopleReadKind;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.UnitPath;
import se.fadder.personaldata.DataKind;

/** What HR and administrators see: how long data is kept, what went of it, and who has left. */
public final class DataProtection {
  private static final int SHOWN_DAYS = 60;
  private static final int MOST_LEAVERS = 100;

  private final People people;
  private final ReadLog readLog;
  private final RetentionSettings settings;

  DataProtection(People people, ReadLog readLog, RetentionSettings settings) {
    this.people = people;
    this.readLog = readLog;
    this.settings = settings;
  }

  /**
   * What is shown.
   *
   * @param leavers empty for administrators
   */
  public record Shown(List<Period> periods, List<Count> counts, List<Leaver> leavers) {
    public Shown {
      periods = List.copyOf(periods);
      counts = List.copyOf(counts);
      leavers = List.copyOf(leavers);
    }
  }

  /** How long a kind of data is kept. */
  public record Period(DataKind kind, int months) {}

  /**
   * What went on a day.
   *
   * @param kind null for people whom HR has erased
   */
  public record Count(LocalDate day, @Nullable DataKind kind, int count) {}

  /** Somebody who has left. */
  public record Leaver(PersonId id, String name, LocalDate lastDay, LocalDate erasedOn) {}

  /** What the viewer may see; empty for all but HR and administrators. */
  public Optional<Shown> shown(Tx tx, Viewer viewer) {
    AccessScope scope = people.reach(tx, viewer);
    if (!scope.holdsAnywhere(Role.HR) && !scope.holdsAnywhere(Role.ADMIN)) {
      return Optional.empty();
    }
    return Optional.of(
        new Shown(
            Arrays.stream(DataKind.values())
                .map(kind -> new Period(kind, (int) settings.of(kind).toTotalMonths()))
                .toList(),
            tx.sql(RetentionSql.class).counts(scope.day().minusDays(SHOWN_DAYS)).stream()
                .map(DataProtection::count)
                .toList(),
            leavers(tx, viewer, scope)));
  }

  private static Count count(RetentionSql.Count row) {
    DataKind kind = row.kind().equals(Erasures.ERASED) ? null : DataKind.valueOf(row.kind());
    return new Count(row.day(), kind, row.rows());
  }

  private List<Leaver> leavers(Tx tx, Viewer viewer, AccessScope scope) {
    Optional<UnitPath> root =
        scope.roles().stream()
            .filter(held -> held.role() == Role.HR)
            .map(RoleAssignment::reach)
            .findFirst();
    if (root.isEmpty()) {
      return List.of();
    }
    List<RetentionSql.Leaver> left =
        tx.sql(RetentionSql.class).leavers(root.get(), scope.day(), MOST_LEAVERS);
    Set<PersonId> ids = left.stream().map(RetentionSql.Leaver::id).collect(Collectors.toSet());
    readLog.note(viewer, ids, PeopleReadKind.PERSON_RECORD);
    return left.stream()
        .map(one ->
            new Leaver(
                one.id(),
                one.name().strip(),
                one.lastDay(),
                one.lastDay().plus(settings.of(DataKind.LEAVERS)).plusDays(1)))
        .toList();
  }
}
