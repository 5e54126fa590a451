package se.fadder.breakplans;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.breakplans.BreakScene.at;
import static se.fadder.breakplans.BreakScene.between;
import static se.fadder.breakplans.UsualBreak.AFTERNOON_FIKA;
import static se.fadder.breakplans.UsualBreak.LUNCH_WALK;
import static se.fadder.breakplans.UsualBreak.MORNING_FIKA;
import static se.fadder.breakplans.UsualBreak.WELLNESS_HOUR;
import static se.fadder.breakplans.UsualBreak.WIND_DOWN;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;

/** Tests which plan holds for whom on which day, and who is told when it changes. */
@OnOneDatabase
final class BreakPlansTest {
  private static final String TODAY = "2026-03-11";

  private final BreakScene scene;

  BreakPlansTest(Database database) {
    scene = new BreakScene(database);
  }

  @Test
  void untilSomebodySaysMoreTheUsualOnesHold() {
    scene.agree("self");
    assertThat(scene.items("self", TODAY))
        .contains(
            List.of(
                "FIKA 12345 09:30-10:30 15",
                "WALK 12345 11:30-13:00 20",
                "FIKA 12345 14:30-15:30 15",
                "WIND_DOWN 5 15:00-16:00 15"));
  }

  @Test
  void theNearestUnitThatSaysSomethingOfABreakWins() {
    scene.agree("self", "owner");
    assertDone(scene.setUnit("sector manager", "Barn och vuxna", MORNING_FIKA, 0, at("09:00")));
    assertDone(
        scene.setUnit(
            "sector manager", "Barn och vuxna", WELLNESS_HOUR, 0, between("15:00", "16:00")));
    assertDone(scene.setUnit("manager", "Norr", MORNING_FIKA, 0, at("10:00")));
    assertDone(scene.chooseUnit("manager", "Norr", AFTERNOON_FIKA, 0, BreakChoice.OFF, null));
    assertThat(scene.items("self", TODAY))
        .contains(
            List.of(
                "FIKA 12345 10:00-11:00 15",
                "WALK 12345 11:30-13:00 20",
                "WELLNESS 12345 15:00-16:00 15",
                "WIND_DOWN 5 15:00-16:00 15"));
    assertThat(scene.items("owner", TODAY).orElseThrow())
        .contains("FIKA 12345 09:00-10:00 15", "FIKA 12345 14:30-15:30 15");
    assertDone(scene.chooseUnit("manager", "Norr", MORNING_FIKA, 1, BreakChoice.AS_ABOVE, null));
    assertThat(scene.items("self", TODAY).orElseThrow()).contains("FIKA 12345 09:00-10:00 15");
  }

  @Test
  void whatAPersonSaysStandsForWhatTheUnitSays() {
    scene.agree("self");
    assertDone(scene.set("self", LUNCH_WALK, 0, at("12:00")));
    assertDone(scene.choose("self", MORNING_FIKA, 0, BreakChoice.OFF, null));
    assertDone(scene.choose("self", WIND_DOWN, 0, BreakChoice.OFF, null));
    assertDone(scene.add("self", "Sträck på dig", at("10:10")));
    List<String> own =
        List.of(
            "Sträck på dig 12345 10:10-11:10 15",
            "WALK 12345 12:00-13:00 15",
            "FIKA 12345 14:30-15:30 15");
    assertThat(scene.items("self", TODAY)).contains(own);

    // The unit may say what it likes of them.
    assertDone(scene.setUnit("manager", "Norr", MORNING_FIKA, 0, at("10:00")));
    assertDone(scene.setUnit("manager", "Norr", LUNCH_WALK, 0, at("11:00")));
    assertThat(scene.items("self", TODAY)).contains(own);

    assertDone(scene.choose("self", MORNING_FIKA, 1, BreakChoice.AS_ABOVE, null));
    assertDone(scene.choose("self", LUNCH_WALK, 1, BreakChoice.AS_ABOVE, null));
    assertThat(scene.items("self", TODAY).orElseThrow())
        .contains("FIKA 12345 10:00-11:00 15", "WALK 12345 11:00-12:00 15");
  }

  @Test
  void anItemIsTheSameOneWhoeverSaysWhenItFalls() {
    scene.agree("self", "owner");
    BreakItemId before = firstFika("self");
    assertThat(firstFika("owner")).isEqualTo(before);
    assertDone(scene.set("self", MORNING_FIKA, 0, at("08:45")));
    assertThat(firstFika("self")).isEqualTo(before);
    assertThat(before.value().version()).isEqualTo(7);
  }

  private BreakItemId firstFika(String name) {
    PersonId person = scene.world.person(name);
    return scene
        .world
        .database
        .read(tx -> scene.room().plans().of(tx, List.of(person), World.DAY))
        .values()
        .iterator()
        .next()
        .items()
        .getFirst()
        .id();
  }

  @Test
  void nobodyHasAPlanBeforeTheySayYes() {
    assertThat(scene.items("self", TODAY)).isEmpty();
    assertThat(scene.plan("self").agreed()).isNull();
    assertDone(scene.agree("self", false));
    assertThat(scene.plan("self").agreed()).isFalse();
    assertDone(scene.set("self", MORNING_FIKA, 0, at("09:00")));
    assertThat(scene.items("self", TODAY)).isEmpty();
    assertDone(scene.agree("self", true));
    assertThat(scene.plan("self").agreed()).isTrue();
    assertThat(scene.items("self", TODAY).orElseThrow()).contains("FIKA 12345 09:00-10:00 15");
  }

  @Test
  void aPauseEndsByItself() {
    scene.agree("self");
    assertDone(scene.pause("self", "2026-03-13"));
    assertThat(scene.items("self", "2026-03-13")).isEmpty();
    assertThat(scene.items("self", "2026-03-14")).isPresent();
    assertThat(scene.plan("self").pausedUntil()).hasToString("2026-03-13");
    scene.world.clock.setDay(LocalDate.parse("2026-03-14"));
    assertThat(scene.plan("self").pausedUntil()).isNull();
  }

  @Test
  void whoeverIsNotEmployedOnADayHasNoPlanOnIt() {
    scene.agree("self");
    assertThat(scene.items("self", "2020-01-01")).isEmpty();
    scene.world.database.write(tx -> {
      tx.sql(BreakPlanSql.class)
          .put(Consent.of(scene.world.person("left manager"), true, scene.world.clock.instant()));
      return true;
    });
    assertThat(scene.items("left manager", TODAY)).isEmpty();
    assertThat(scene.items("left manager", "2026-03-10")).isPresent();
  }

  @Test
  void allWhoHaveAgreedAreFoundSomeAtATime() {
    List<String> names = List.of("self", "main mentor", "owner", "hr", "stranger");
    scene.agree(names.toArray(new String[0]));
    assertDone(scene.agree("colleague", false));
    List<PersonId> found = new ArrayList<>();
    Optional<PersonId> after = Optional.empty();
    do {
      Optional<PersonId> from = after;
      List<PersonId> some =
          scene.world.database.read(tx -> scene.room().plans().agreed(tx, from, 2));
      found.addAll(some);
      after = some.size() < 2 ? Optional.empty() : Optional.of(some.getLast());
    } while (after.isPresent());
    assertThat(found).doesNotHaveDuplicates();
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(names.stream().map(scene.world::person).toList());
    assertThat(agreedIn("Norr")).containsExactlyInAnyOrder("self", "main mentor");
    assertThat(agreedIn("Barn och vuxna"))
        .containsExactlyInAnyOrder("self", "main mentor", "owner");
  }

  private List<String> agreedIn(String unit) {
    return scene
        .world
        .database
        .read(tx ->
            scene.room().plans().agreedIn(tx, scene.world.unit(unit).id(), Optional.empty(), 10))
        .stream()
        .map(scene.world::nameOf)
        .toList();
  }

  @Test
  void whoeverListensHearsOfEachChangeOnce() {
    scene.agree("self");
    assertThat(scene.moved()).containsExactly("self");
    scene.agree("self");
    assertThat(scene.moved()).as("said already").isEmpty();
    assertDone(scene.set("self", MORNING_FIKA, 0, at("09:00")));
    assertThat(scene.moved()).containsExactly("self");
    assertOvertaken(scene.set("self", MORNING_FIKA, 0, at("09:15")));
    assertThat(scene.moved()).as("refused").isEmpty();
    assertDone(scene.pause("self", TODAY));
    assertThat(scene.moved()).containsExactly("self");
    assertDone(scene.pause("self", TODAY));
    assertThat(scene.moved()).as("the same pause").isEmpty();
    assertDone(scene.setUnit("manager", "Norr", MORNING_FIKA, 0, at("10:00")));
    assertThat(scene.moved()).containsExactly("Norr");
  }

  @Test
  void whatIsForgottenIsAskedAnew() {
    scene.agree("self", "main mentor");
    assertDone(scene.add("self", "Sträck på dig", at("10:10")));
    assertDone(scene.choose("self", WIND_DOWN, 0, BreakChoice.OFF, null));
    scene.moved();
    scene.world.database.write(tx -> {
      scene.room().plans().forget(tx, scene.world.person("self"));
      return true;
    });
    assertThat(scene.plan("self").agreed()).isNull();
    assertThat(scene.own("self")).isEmpty();
    assertThat(scene.choice("self", WIND_DOWN).choice()).isEqualTo(BreakChoice.AS_ABOVE);
    assertThat(scene.items("main mentor", TODAY)).isPresent();
    assertThat(scene.moved()).containsExactly("self");
  }
}
