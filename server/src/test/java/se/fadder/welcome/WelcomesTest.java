package se.fadder.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.arrivals.Newcomer;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentForm;
import se.fadder.people.EmploymentId;
import se.fadder.people.PersonMatcher.Named;
import se.fadder.people.UnitId;

/** Tests how a first day begins, who says it, and who knows. */
@OnOneDatabase
final class WelcomesTest {
  private static final Welcome SAID =
      new Welcome(LocalTime.of(8, 30), "Storgatan 1, plan 3", null, "Legitimation");

  private final World world;

  WelcomesTest(Database database) {
    world = new World(database);
  }

  @Test
  void theManagerMeetsANewcomerOfWhomNothingIsSaid() {
    assertThat(seenBy("unstarted"))
        .isEqualTo(new Welcome(null, null, world.person("manager"), null));
  }

  @Test
  void whatNobodySaysIsAsTheNearestUnitHasIt() {
    PersonId manager = world.person("manager");
    assertDone(
        setUnit(
            "hr",
            "Storsjö kommun",
            new Welcome(LocalTime.of(9, 0), "Stadshuset", null, "Legitimation")));
    assertDone(setUnit("manager", "Norr", new Welcome(LocalTime.of(8, 0), null, null, null)));
    assertThat(seenBy("unstarted"))
        .isEqualTo(new Welcome(LocalTime.of(8, 0), "Stadshuset", manager, "Legitimation"));
    PersonId colleague = world.person("colleague");
    assertDone(set("manager", new Welcome(null, "Ingång B", colleague, null)));
    assertThat(seenBy("unstarted"))
        .isEqualTo(new Welcome(LocalTime.of(8, 0), "Ingång B", colleague, "Legitimation"));
  }

  @Test
  void theNewcomerAndThoseNearToThemKnowIt() {
    assertDone(set("manager", SAID));
    for (String who :
        List.of("unstarted", "manager", "sector manager", "hr", "main mentor", "owner")) {
      assertThat(Objects.requireNonNull(seenBy(who)).place()).as(who).isEqualTo(SAID.place());
    }
    for (String who :
        List.of("colleague", "self", "other manager", "admin", "it", "stranger", "strange hr")) {
      assertThat(seenBy(who)).as(who).isNull();
    }
  }

  @Test
  void thoseWhoLeadTheUnitAndHrSayIt() {
    for (String who : List.of("manager", "sector manager", "hr")) {
      assertDone(set(who, SAID));
      assertDone(setUnit(who, "Norr", SAID));
    }
    for (String who :
        List.of("unstarted", "colleague", "main mentor", "owner", "other manager", "stranger")) {
      assertRefused(set(who, SAID), "NOT_FOUND");
      assertRefused(setUnit(who, "Norr", SAID), "NOT_FOUND");
    }
    assertRefused(setUnit("manager", "Söder", SAID), "NOT_FOUND");
  }

  @Test
  void whoMeetsThemWorksThereAndIsSomebodyElse() {
    for (String who : List.of("unstarted", "stranger", "left manager")) {
      assertRefused(set("manager", new Welcome(null, null, world.person(who), null)), "NOT_FOUND");
    }
    assertRefused(set("manager", new Welcome(null, "A\u0007B", null, null)), "INVALID");
  }

  @Test
  void aChangeIsNotedWithoutWhatWasTyped() {
    List<Change> changes = world.changesOf(() -> assertDone(set("manager", SAID)));
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().kind()).isEqualTo(WelcomeChangeKind.WELCOME_SET);
    assertThat(changes.getFirst().subjectId()).isEqualTo(world.person("unstarted"));
    assertThat(changes.getFirst().detail()).isEmpty();
  }

  @Test
  void whoeverAddsANewcomerSaysIt() {
    assertRefused(add(new Welcome(null, null, world.person("stranger"), null)), "NOT_FOUND");
    Outcome<PersonId> added = add(SAID);
    assertDone(added);
    PersonId person = ((Outcome.Done<PersonId>) added).value();
    EmploymentId employment =
        world
            .database
            .read(tx -> world.people().allEmployments(tx, Set.of(person)))
            .values()
            .iterator()
            .next()
            .getFirst()
            .id();
    assertThat(Objects.requireNonNull(seenBy("manager", employment)).beginsAt())
        .isEqualTo(SAID.beginsAt());
  }

  private Outcome<PersonId> add(Welcome welcome) {
    Newcomer newcomer =
        new Newcomer(
            new Named("Ny", "Anställd", null),
            world.unit("Norr").id(),
            "Socialsekreterare",
            EmploymentForm.PERMANENT,
            null,
            World.DAY.plusDays(7),
            null,
            null);
    return world.database.write(
        tx -> world.arrivals().add(tx, world.viewer("manager"), newcomer, welcome, false));
  }

  private @Nullable Welcome seenBy(String who) {
    return seenBy(who, world.employment("unstarted").id());
  }

  private @Nullable Welcome seenBy(String who, EmploymentId employment) {
    return world
        .database
        .read(tx -> world.welcomes().of(tx, world.viewer(who), Set.of(employment)))
        .get(employment);
  }

  private Outcome<EmploymentId> set(String who, Welcome welcome) {
    EmploymentId employment = world.employment("unstarted").id();
    return world.database.write(
        tx -> world.welcomes().set(tx, world.viewer(who), employment, welcome));
  }

  private Outcome<UnitId> setUnit(String who, String unit, Welcome welcome) {
    UnitId id = world.unit(unit).id();
    return world.database.write(tx -> world.welcomes().setUnit(tx, world.viewer(who), id, welcome));
  }
}
