package se.fadder.onboarding;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import se.fadder.Storsjo;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.overview.BothSearches;
import se.fadder.overview.PlanPages;
import se.fadder.overview.PlanSignal;
import se.fadder.people.Person;
import se.fadder.today.StepsToDo;

/**
 * Tests what SQL answers about plans, against the same derived step by step in the plainest way:
 * for everybody in the demonstration municipality, on the day of seeding and later, also when much
 * has changed.
 */
@OnOneDatabase
@Tag("slow")
@Tag("thorough")
record StorsjoPlansTest(Database database, DatabaseSettings settings) {

  @TestFactory
  Stream<DynamicTest> asSeeded() {
    Storsjo storsjo = Storsjo.loaded(database, settings);
    return tests(storsjo, storsjo.people().today());
  }

  @TestFactory
  Stream<DynamicTest> inTurmoil() {
    Storsjo storsjo = Storsjo.loaded(database, settings);
    storsjo.disturb();
    LocalDate seeded = storsjo.people().today();
    return Stream.of(0, 25).flatMap(days -> tests(storsjo, seeded.plusDays(days)));
  }

  private Stream<DynamicTest> tests(Storsjo storsjo, LocalDate day) {
    return Stream.of(
        test(storsjo, day, "lists", this::listsAreThoseInReach),
        test(storsjo, day, "progress", this::progressIsThatOfVisibleSteps),
        test(storsjo, day, "to do", this::stepsFallToWhoDoesThem),
        test(storsjo, day, "names", this::theResponsibleIsOneOfThem),
        test(storsjo, day, "pages", this::pagesVisitEachOnce),
        test(storsjo, day, "extent", this::muchIsReadAsLittle));
  }

  private interface Check {
    void on(Storsjo storsjo, Tx tx, Plain plain);
  }

  private DynamicTest test(Storsjo storsjo, LocalDate day, String name, Check check) {
    return DynamicTest.dynamicTest(
        name + " on " + day,
        () -> {
          storsjo.clock.setDay(day);
          database.read(tx -> {
            check.on(storsjo, tx, Plain.read(storsjo, tx));
            return true;
          });
        });
  }

  private void listsAreThoseInReach(Storsjo storsjo, Tx tx, Plain plain) {
    for (Viewer viewer : storsjo.viewers()) {
      List<Plan> all = inReach(storsjo, tx, viewer, null, Page.MOST);
      assertThat(ids(all)).as("plans of %s", viewer).isEqualTo(ids(plain.inReach(viewer)));
      Map<PlanId, List<PlanSignal>> signals =
          storsjo.signals().of(tx, viewer, all.stream().map(Plan::id).collect(toSet()));
      for (PlanSignal signal : PlanSignal.values()) {
        List<Plan> standing =
            all.stream()
                .filter(plan -> signals.getOrDefault(plan.id(), List.of()).contains(signal))
                .toList();
        assertThat(ids(inReach(storsjo, tx, viewer, signal, Page.MOST)))
            .as("%s of %s", signal, viewer)
            .isEqualTo(ids(standing));
      }
      for (Plan plan : all) {
        assertThat(signals.get(plan.id())).as("%s", plan).isEqualTo(plain.signals(plan, viewer));
      }
    }
  }

  /** Whoever reaches much is answered by other statements than whoever reaches little. */
  private void muchIsReadAsLittle(Storsjo storsjo, Tx tx, Plain plain) {
    StepsToDo few = new StepsToDo(storsjo.people(), storsjo.noted(), Integer.MAX_VALUE);
    StepsToDo many = new StepsToDo(storsjo.people(), storsjo.noted(), 0);
    Page page = Page.first(Page.MOST);
    for (Viewer viewer : storsjo.viewers()) {
      assertThat(many.of(tx, viewer, page)).isEqualTo(few.of(tx, viewer, page));
      signalsOfManyAreReadAsThoseOfFew(storsjo, tx, viewer);
      whoHasNoPlanIsFoundInUnitsAsAnywhere(tx, viewer, plain.day());
    }
  }

  private static void signalsOfManyAreReadAsThoseOfFew(Storsjo storsjo, Tx tx, Viewer viewer) {
    PlanPages few = new PlanPages(storsjo.people(), storsjo.noted(), Integer.MAX_VALUE);
    PlanPages many = new PlanPages(storsjo.people(), storsjo.noted(), 0);
    for (PlanSignal signal : PlanSignal.values()) {
      Page page = Page.first(2);
      Slice<Plan> first = few.inReach(tx, viewer, signal, page);
      assertThat(many.inReach(tx, viewer, signal, page)).isEqualTo(first);
      if (first.hasNext()) {
        Plan last = first.items().getLast();
        Page next = new Page(2, new After(last.newHireSortKey(), last.id().value().toString()));
        assertThat(many.inReach(tx, viewer, signal, next))
            .isEqualTo(few.inReach(tx, viewer, signal, next));
      }
    }
  }

  private static void whoHasNoPlanIsFoundInUnitsAsAnywhere(Tx tx, Viewer viewer, LocalDate day) {
    BothSearches.assertFindTheSame(tx, viewer, day);
    assertThat(tx.sql(NotedQueries.class).wronglyNoted()).isZero();
  }

  /** The comparison of what is noted of employments with what it is noted of. */
  interface NotedQueries {
    @SqlQuery(
        """
        select count(*) from employment e
        where e.has_plan <> exists (select 1 from plan p where p.employment_id = e.id)
        """)
    int wronglyNoted();
  }

  private static List<PlanId> ids(List<Plan> plans) {
    return plans.stream().map(Plan::id).toList();
  }

  private void progressIsThatOfVisibleSteps(Storsjo storsjo, Tx tx, Plain plain) {
    for (Viewer viewer : storsjo.viewers()) {
      Set<PlanId> plans = readable(storsjo, tx, viewer, plain);
      Map<PlanId, List<PlanPhase>> phases = storsjo.reads().phases(tx, viewer, plans);
      Map<PlanId, PlanProgress> progress = storsjo.reads().progress(tx, viewer, plans);
      assertThat(progress.keySet()).isEqualTo(phases.keySet());
      phases.forEach((plan, seen) -> {
        List<Step> visible = seen.stream().flatMap(phase -> phase.steps().stream()).toList();
        assertThat(progress).containsEntry(plan, progressOf(visible, plain.day()));
      });
    }
  }

  private static Set<PlanId> readable(Storsjo storsjo, Tx tx, Viewer viewer, Plain plain) {
    return storsjo.reads().byIds(tx, viewer, plain.plans().keySet()).keySet();
  }

  private static PlanProgress progressOf(List<Step> visible, LocalDate day) {
    List<Step> counted =
        visible.stream().filter(step -> step.required() && !step.passed()).toList();
    List<Step> required =
        counted.stream().filter(step -> step.ending() != StepEnding.SKIPPED).toList();
    return new PlanProgress(
        required.size(),
        (int) required.stream().filter(Step::isComplete).count(),
        (int) required.stream().filter(step -> step.due().isBefore(day)).count(),
        (int) required.stream().filter(step -> step.isBehind(day)).count(),
        (int) required.stream().filter(Step::isAwaitingSignature).count(),
        counted.size() - required.size());
  }

  private void stepsFallToWhoDoesThem(Storsjo storsjo, Tx tx, Plain plain) {
    for (Viewer viewer : storsjo.viewers()) {
      List<Step> falling = fallingTo(storsjo, tx, viewer, Page.MOST);
      assertThat(falling.stream().map(Step::id))
          .as("steps of %s", viewer)
          .containsExactlyElementsOf(
              plain.fallingTo(viewer.person()).stream().map(Step::id).toList());
      Map<PlanId, PlanAccess> access =
          storsjo.reads().access(tx, viewer, falling.stream().map(Step::planId).collect(toSet()));
      assertThat(falling)
          .allMatch(step -> Objects.requireNonNull(access.get(step.planId())).mayDo(step));
    }
  }

  /** The one who is named for a step is among those whom it falls to. */
  private void theResponsibleIsOneOfThem(Storsjo storsjo, Tx tx, Plain plain) {
    for (Viewer viewer : storsjo.viewers()) {
      Set<PlanId> plans = readable(storsjo, tx, viewer, plain);
      List<Step> steps = plain.steps().stream().filter(s -> plans.contains(s.planId())).toList();
      Set<StepId> ids = steps.stream().map(Step::id).collect(toSet());
      Map<StepId, Person> responsible = storsjo.reads().responsible(tx, viewer, ids);
      for (Step step : steps) {
        Person person = responsible.get(step.id());
        if (person != null) {
          assertThat(plain.doers(step)).as("%s", step).contains(person.id());
        }
      }
    }
  }

  private void pagesVisitEachOnce(Storsjo storsjo, Tx tx, Plain plain) {
    for (Viewer viewer : storsjo.viewers()) {
      List<Plan> plans = inReach(storsjo, tx, viewer, null, Page.MOST);
      List<Step> steps = fallingTo(storsjo, tx, viewer, Page.MOST);
      for (int size : new int[] {1, 3}) {
        assertThat(inReach(storsjo, tx, viewer, null, size)).isEqualTo(plans);
        assertThat(fallingTo(storsjo, tx, viewer, size)).isEqualTo(steps);
      }
    }
  }

  private static List<Plan> inReach(
      Storsjo storsjo, Tx tx, Viewer viewer, @Nullable PlanSignal signal, int size) {
    return pages(
        size,
        page -> storsjo.pages().inReach(tx, viewer, signal, page),
        plan -> new After(plan.newHireSortKey(), plan.id().value().toString()));
  }

  private static List<Step> fallingTo(Storsjo storsjo, Tx tx, Viewer viewer, int size) {
    return pages(
        size,
        page -> storsjo.toDo().of(tx, viewer, page),
        step -> new After(step.due().toString(), step.id().value().toString()));
  }

  private static <T> List<T> pages(
      int size, Function<Page, Slice<T>> read, Function<T, After> cursor) {
    List<T> all = new ArrayList<>();
    Slice<T> slice = read.apply(Page.first(size));
    all.addAll(slice.items());
    while (slice.hasNext()) {
      slice = read.apply(new Page(size, cursor.apply(all.getLast())));
      all.addAll(slice.items());
    }
    return all;
  }
}
