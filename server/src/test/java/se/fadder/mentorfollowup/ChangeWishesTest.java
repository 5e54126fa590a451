package se.fadder.mentorfollowup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.people.Role;

/** Tests how a newcomer asks for another mentor, who is told, and when it is done. */
@OnOneDatabase
final class ChangeWishesTest {
  private final FollowupScene scene;
  private final World world;

  ChangeWishesTest(Database database) {
    scene = new FollowupScene(database);
    world = scene.world;
  }

  @Test
  void allNearestManagersAreToldUntilAnotherIsAgreed() {
    scene.assign("colleague", Role.MANAGER, "Norr");
    assertDone(ask("self"));
    assertThat(isAsked()).contains(true);
    for (String manager : List.of("manager", "colleague")) {
      assertThat(scene.agenda(manager)).containsExactly("WANTS_OTHER_MENTOR self 2026-03-11");
    }
    for (String other : List.of("sector manager", "hr", "owner", "main mentor", "co-mentor")) {
      assertThat(scene.agenda(other)).as(other).isEmpty();
    }
    scene.deliverUntil("11:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isOne();
    assertThat(scene.told("main mentor", "MENTOR_CONCERN")).isZero();
    scene.pair("former mentor", "self", "2026-03-16");
    assertThat(scene.agenda("manager")).isEmpty();
    assertThat(scene.agenda("main mentor")).containsExactly("HANDED_OVER self 2026-03-16");
    assertThat(isAsked()).as("nothing is left to ask for").isEmpty();
    scene.wake("2026-03-16");
    assertThat(isAsked()).as("of the new one").contains(false);
    assertThat(scene.agenda("manager")).isEmpty();
    scene.wake("2026-03-26");
    assertThat(scene.agenda("main mentor")).isEmpty();
  }

  /** Whoever hands over for another reason reads the same. */
  @Test
  void theMentorWhoIsNoLongerWantedReadsWhatAnyMentorReadsWhoHandsOver() {
    scene.pair("former mentor", "self", "2026-03-16");
    List<String> otherwise = scene.agenda("main mentor");
    assertThat(otherwise).containsExactly("HANDED_OVER self 2026-03-16");
  }

  @Test
  void itMayBeTakenBackAndAskedAgain() {
    assertDone(ask("self"));
    assertDone(ask("self"));
    assertDone(takeBack("self"));
    assertThat(scene.agenda("manager")).isEmpty();
    scene.deliverUntil("11:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isZero();
    assertDone(takeBack("self"));
    assertDone(ask("self"));
    assertThat(scene.agenda("manager")).hasSize(1);
  }

  @Test
  void whoHasNoMentorOrGetsAnotherHasNobodyToChange() {
    assertRefused(ask("colleague"), "NO_MENTOR_TO_CHANGE", "");
    assertRefused(ask("main mentor"), "NO_MENTOR_TO_CHANGE", "");
    assertRefused(ask("stranger"), "NO_MENTOR_TO_CHANGE", "");
    scene.pair("colleague", "self", "2026-03-16");
    assertRefused(ask("self"), "NO_MENTOR_TO_CHANGE", "");
    assertDone(takeBack("self"));
  }

  @Test
  void beforeTheFirstDayTheAgreedMentorMayBeChanged() {
    assertDone(ask("unstarted"));
    assertThat(scene.agenda("manager")).containsExactly("WANTS_OTHER_MENTOR unstarted 2026-03-11");
    scene.pair("colleague", "unstarted", "2026-03-25");
    assertThat(scene.agenda("manager")).isEmpty();
  }

  @Test
  void askingAtOnceIsAskingOnceAndAskingWhileAnotherIsChosenHarmsNothing() throws Exception {
    List<Supplier<Boolean>> twice =
        List.of(
            () -> ask("self") instanceof Outcome.Done, () -> ask("self") instanceof Outcome.Done);
    assertThat(Race.of(twice)).containsOnly(true);
    assertThat(scene.agenda("manager")).hasSize(1);
    assertDone(takeBack("self"));
    LocalDate day = LocalDate.parse("2026-03-16");
    for (int i = 0; i < 20; i++) {
      LocalDate from = day.plusDays(i);
      String mentor = i % 2 == 0 ? "colleague" : "former mentor";
      world.clock.setDay(from);
      Race.of(
          List.<Supplier<Boolean>>of(
              () -> ask("self") instanceof Outcome.Done,
              () -> {
                scene.pair(mentor, "self", from.plusDays(1).toString());
                return true;
              }));
      assertThat(scene.agenda("manager")).isEmpty();
    }
  }

  private Outcome<?> ask(String name) {
    return scene.write(tx -> world.mentorFollowup().wishes().ask(tx, world.viewer(name)));
  }

  private Outcome<?> takeBack(String name) {
    return scene.write(tx -> world.mentorFollowup().wishes().takeBack(tx, world.viewer(name)));
  }

  private Optional<Boolean> isAsked() {
    return world
        .database
        .read(
            tx -> Optional.ofNullable(world.mentorFollowup().wishes().of(tx, world.viewer("self"))))
        .map(ChangeWishes.MentorChange::isAsked);
  }
}
