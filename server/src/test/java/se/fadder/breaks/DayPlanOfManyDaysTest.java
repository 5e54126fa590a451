package se.fadder.breaks;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import se.fadder.breaks.Days.Day;

/** Tests the same as {@link DayPlanTest}, on many more days. */
@Tag("slow")
final class DayPlanOfManyDaysTest extends LivedDays {
  @Property(tries = 2_000)
  void aDayIsAsAnOracleHasItThatTriesEveryMinute(@ForAll("days") Day day) {
    assertPlanned(day);
  }

  @Property(tries = 1_000)
  void whateverIsToldAndAnsweredTheRestOfADayFollowsTheRules(@ForAll("lives") Life life) {
    assertLived(life);
  }

  @Property(tries = 1_000)
  void theOrderInWhichFactsChangeDoesNotMatter(
      @ForAll("moving") List<Day> changes, @ForAll long seed) {
    assertLastHolds(changes, seed);
  }
}
