package se.fadder.overview;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.Storsjo;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;

/**
 * Tests that the most urgent plans are those that all plans, each judged and put in order, begin
 * with: also where the index is out of date.
 */
@OnOneDatabase
@Tag("slow")
@Tag("thorough")
final class UrgentPlansTest {
  private static final List<PlanSignal> KINDS =
      List.of(PlanSignal.NO_OWNER, PlanSignal.NO_MENTOR, PlanSignal.BEHIND, PlanSignal.ABOVE_RAMP);

  private final Database database;
  private final Storsjo storsjo;

  UrgentPlansTest(Database database, DatabaseSettings settings) {
    this.database = database;
    storsjo = Storsjo.loaded(database, settings);
  }

  interface ListedSql {
    @SqlQuery(
        """
        select l.plan_id, l.owned_until, l.mentored_until, l.within_ramp_until from plan_listing l
        join plan p on p.id = l.plan_id
        join employment e on e.id = p.employment_id and e.unit_id = l.unit_id
        """)
    List<Listed> all();
  }

  record Listed(
      PlanId planId, LocalDate ownedUntil, LocalDate mentoredUntil, LocalDate withinRampUntil) {}

  @Test
  void whoeverNeedsSomebodyLongestComesFirst() {
    assertInOrder("as they are seeded");
    Random random = new Random(7);
    for (int days : new int[] {1, 3, 20, 60}) {
      storsjo.clock.setDay(World.DAY.plusDays(days));
      assertInOrder(days + " days later");
      catchUp(random);
      assertInOrder(days + " days later, once some have caught up");
    }
    storsjo.disturb();
    assertInOrder("once people have left");
  }

  /** Lets whoever it falls to do much of what is late, of which the index hears in the night. */
  private void catchUp(Random random) {
    Viewer hr = viewer("gunilla.akerlund-back");
    LocalDate day = storsjo.people().today();
    database.write(tx -> {
      for (PlanId plan : storsjo.plans()) {
        boolean whole = random.nextInt(3) == 0;
        Plans.stepsOf(tx, plan).stream()
            .filter(step -> step.due().isBefore(day) && (whole || random.nextInt(3) > 0))
            .forEach(step -> storsjo.tick(tx, hr, step.id()));
      }
      return true;
    });
  }

  private Viewer viewer(String username) {
    return new Viewer(Objects.requireNonNull(storsjo.usernames.get(username)));
  }

  private void assertInOrder(String when) {
    Set<String> seen = new HashSet<>();
    for (String who :
        List.of(
            "gunilla.akerlund-back",
            "margareta.hallbring",
            "katarina.fjallstrom",
            "eva-lena.ohrstrom",
            "ismet.hadzic",
            "alva.ekenas")) {
      Viewer viewer = viewer(who);
      database.read(tx -> {
        List<PlanId> expected = expected(tx, viewer, seen);
        for (int number : new int[] {1, 2, 3, 8, 20}) {
          assertThat(storsjo.urgent().first(tx, viewer, number))
              .extracting(Plan::id)
              .as("%d of %s, %s", number, who, when)
              .isEqualTo(expected.subList(0, Math.min(number, expected.size())));
        }
        return true;
      });
    }
    assertThat(seen).as(when).contains("NO_OWNER", "NO_MENTOR", "BEHIND");
  }

  private List<PlanId> expected(Tx tx, Viewer viewer, Set<String> seen) {
    List<Plan> all = storsjo.pages().inReach(tx, viewer, null, Page.first(Page.MOST)).items();
    Map<PlanId, List<PlanSignal>> signals =
        storsjo.signals().of(tx, viewer, all.stream().map(Plan::id).collect(toSet()));
    Map<PlanId, Listed> listed =
        tx.sql(ListedSql.class).all().stream().collect(toMap(Listed::planId, Function.identity()));
    Map<PlanId, Integer> kinds = new HashMap<>();
    Map<PlanId, LocalDate> since = new HashMap<>();
    for (Plan plan : all) {
      PlanSignal first =
          KINDS.stream()
              .filter(signals.getOrDefault(plan.id(), List.of())::contains)
              .findFirst()
              .orElse(null);
      kinds.put(plan.id(), first == null ? KINDS.size() : KINDS.indexOf(first));
      if (first != null) {
        seen.add(first.name());
        since.put(plan.id(), since(tx, plan, first, Objects.requireNonNull(listed.get(plan.id()))));
      }
    }
    Comparator<Plan> inTurn =
        comparing((Plan plan) -> Objects.requireNonNull(kinds.get(plan.id())))
            .thenComparing(plan -> since.getOrDefault(plan.id(), LocalDate.MAX));
    Stream<Plan> needing = all.stream().filter(plan -> since.containsKey(plan.id()));
    Stream<Plan> others = all.stream().filter(plan -> !since.containsKey(plan.id()));
    return Stream.concat(
            needing.sorted(inTurn.thenComparing(plan -> plan.id().value().toString())), others)
        .map(Plan::id)
        .toList();
  }

  /** Derived anew for what is late, of which the index may be out of date. */
  private static LocalDate since(Tx tx, Plan plan, PlanSignal kind, Listed listed) {
    return switch (kind) {
      case NO_OWNER -> listed.ownedUntil();
      case NO_MENTOR -> listed.mentoredUntil();
      case ABOVE_RAMP -> listed.withinRampUntil();
      case BEHIND ->
          Plans.stepsOf(tx, plan.id()).stream()
              .filter(step -> step.required() && step.doneAt() == null && !step.passed())
              .map(Step::due)
              .min(Comparator.naturalOrder())
              .orElseThrow();
    };
  }
}
