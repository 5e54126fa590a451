package se.fadder.breaks;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.fadder.breaks.Days.Day;

/** Tests at which minute somebody is reminded of what, on some days of 2024 to 2040. */
final class DayPlanTest extends LivedDays {
  @Property(tries = 150)
  void aDayIsAsAnOracleHasItThatTriesEveryMinute(@ForAll("days") Day day) {
    assertPlanned(day);
  }

  @Property(tries = 100)
  void whateverIsToldAndAnsweredTheRestOfADayFollowsTheRules(@ForAll("lives") Life life) {
    assertLived(life);
  }

  @Property(tries = 50)
  void theOrderInWhichFactsChangeDoesNotMatter(
      @ForAll("moving") List<Day> changes, @ForAll long seed) {
    assertLastHolds(changes, seed);
  }
}
