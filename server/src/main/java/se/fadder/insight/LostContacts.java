package se.fadder.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.fadder.db.Tx;
import se.fadder.insight.NewcomerSql.Lapse;
import se.fadder.insight.NewcomerSql.OfNewHire;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.PlanId;
import se.fadder.people.People;
import se.fadder.people.Unit;

/**
 * The plans of newcomers in a unit, and all below it, who have lost contact with their mentor, the
 * longest so first. They are found by the unit whose manager follows them up: of all newcomers
 * there are many more.
 */
final class LostContacts {
  /** The most that are looked at, though those above the unit follow up others alone. */
  private static final int MOST_LOOKED_AT = 500;

  /** Before all on which there was contact. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  private final People people;

  LostContacts(People people) {
    this.people = people;
  }

  /**
   * The first so many, at least, with the day on which they last met; empty where they never have.
   */
  Map<PlanId, Lapse> first(Tx tx, Unit unit, int number) {
    NewcomerSql sql = tx.sql(NewcomerSql.class);
    Map<PlanId, Lapse> found = new LinkedHashMap<>();
    LocalDate after = FIRST_DAY;
    String afterId = "";
    int looked = 0;
    boolean more = true;
    while (more) {
      List<Lapse> next =
          sql.withoutContact(
              unit.id(), unit.path(), unit.path().units(), people.today(), after, afterId, number);
      looked += next.size();
      if (!next.isEmpty()) {
        add(sql, unit, next, found);
        after = next.getLast().contactUntil();
        afterId = next.getLast().mentorshipId().toString();
      }
      more = next.size() == number && found.size() < number && looked < MOST_LOOKED_AT;
    }
    return found;
  }

  private static void add(NewcomerSql sql, Unit unit, List<Lapse> some, Map<PlanId, Lapse> found) {
    Map<PersonId, List<OfNewHire>> plans =
        sql.plans(unit.id(), some.stream().map(Lapse::newHireId).collect(toSet())).stream()
            .collect(groupingBy(OfNewHire::newHireId));
    some.forEach(lapse ->
        plans
            .getOrDefault(lapse.newHireId(), List.of())
            .forEach(of -> found.putIfAbsent(of.planId(), lapse)));
  }
}
