package se.fadder.exittalks;

import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import se.fadder.exittalks.ExitTalkSql.Answered;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/**
 * The measures of why people leave. Whether something was a reason is asked of each reason by
 * itself: were one of them to be chosen, what the figures of all others leave would be that of the
 * last.
 */
enum ExitMeasures {
  EXIT_WORKLOAD,
  EXIT_LEADERSHIP,
  EXIT_INTRODUCTION,
  EXIT_COLLEAGUES,
  EXIT_DEVELOPMENT,
  EXIT_PAY,
  EXIT_PRIVATE_LIFE,
  EXIT_RETIREMENT,
  EXIT_OTHER,
  /** Whether something could have had them stay: no counts as nothing, perhaps as half. */
  EXIT_COULD_STAY,
  /** How likely they are to tell others to work here: one to five counts as nothing to all. */
  EXIT_RECOMMEND;

  private static final int YES = 2;
  private static final int MOST = 4;

  static List<Measure> all() {
    return Stream.concat(
            Arrays.stream(ExitReason.values()).map(ExitMeasures::reason),
            Stream.of(
                EXIT_COULD_STAY.of(one -> worth(one.couldHaveStayed()), YES),
                EXIT_RECOMMEND.of(one -> one.recommend() - 1, MOST)))
        .collect(toUnmodifiableList());
  }

  private static int worth(CouldHaveStayed answer) {
    return switch (answer) {
      case NO -> 0;
      case PERHAPS -> 1;
      case YES -> YES;
    };
  }

  private static Measure reason(ExitReason reason) {
    return valueOf("EXIT_" + reason).of(one -> gave(one, reason) ? 1 : 0, 1);
  }

  private static boolean gave(Answered one, ExitReason reason) {
    return Set.of(one.reasons().split(" ", -1)).contains(reason.name());
  }

  private Measure of(ToIntFunction<Answered> part, int whole) {
    return Measure.yearly(
        this,
        Secrecy.PRIVATE,
        (tx, days) ->
            tx.sql(ExitTalkSql.class).answered(YearMonth.from(days.first()).toString()).stream()
                .map(one ->
                    new Fact(
                        one.personId(), one.unitId(), part.applyAsInt(one), whole, 0, one.noted()))
                .toList());
  }
}
