package se.fadder.breaks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.breakplans.BreakItem;
import se.fadder.breakplans.BreakPlan;
import se.fadder.teamfika.TeamFikaOfDay;

/**
 * A break that somebody wants to be reminded of on a day, between two times of it.
 *
 * @param until not before {@code from}
 */
record BreakWish(
    UUID itemId,
    BreakSlotKind kind,
    @Nullable String name,
    int minutes,
    LocalTime from,
    LocalTime until) {
  private static final Comparator<BreakWish> BY_RANK =
      Comparator.comparing(BreakWish::kind)
          .thenComparing(BreakWish::from)
          .thenComparing(BreakWish::itemId);

  /** What somebody wants on a day, in the order in which it is given room. */
  static List<BreakWish> of(DayFacts facts) {
    List<BreakWish> wishes = new ArrayList<>();
    facts
        .plan()
        .ifPresent(plan -> {
          addItems(wishes, plan, facts.day());
          facts.teamFika().ifPresent(fika -> wishes.add(teamFika(fika)));
        });
    wishes.sort(BY_RANK);
    return wishes;
  }

  private static void addItems(List<BreakWish> wishes, BreakPlan plan, LocalDate day) {
    for (BreakItem item : plan.items()) {
      if (item.weekdays().contains(day.getDayOfWeek())) {
        wishes.add(
            new BreakWish(
                item.id().value(),
                BreakSlotKind.of(item.kind()),
                item.name().orElse(null),
                item.minutes(),
                item.from(),
                item.until()));
      }
    }
  }

  /** The fika of a team is worth going to for as long as it lasts. */
  private static BreakWish teamFika(TeamFikaOfDay fika) {
    return new BreakWish(
        fika.id().value(),
        BreakSlotKind.TEAM_FIKA,
        null,
        fika.minutes(),
        fika.at(),
        fika.at().plusMinutes(fika.minutes()));
  }
}
