package se.fadder.breakplans;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.people.UnitId;

/**
 * What a person or a unit says of a usual break, and what holds.
 *
 * @param time when it falls; null when there is none
 * @param above when it falls for whoever says nothing; null when there is none then
 * @param fromId the unit that says so; null where none does
 */
public record UsualChoice(
    UsualBreak usual,
    BreakChoice choice,
    @Nullable BreakTime time,
    @Nullable BreakTime above,
    @Nullable UnitId fromId,
    int revision) {

  /** What was said of a break, if anything, below units by which it falls so. */
  static UsualChoice of(UsualBreak usual, Optional<ChoiceRow> said, UsualBreaks.Falls above) {
    BreakChoice choice = said.map(ChoiceRow::choice).orElse(BreakChoice.AS_ABOVE);
    return new UsualChoice(
        usual,
        choice,
        choice == BreakChoice.AS_ABOVE ? above.time() : said.map(ChoiceRow::time).orElse(null),
        above.time(),
        above.from(),
        said.map(ChoiceRow::revision).orElse(0));
  }
}
