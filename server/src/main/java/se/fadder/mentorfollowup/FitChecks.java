package se.fadder.mentorfollowup;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/**
 * The verbs of fit checks. What a newcomer answers is for themselves; managers are told that one
 * wants to talk, and nothing else. Nothing of it is in the audit log or the read log.
 */
public final class FitChecks {
  private final Today today;
  private final ConcernIndex index;

  FitChecks(Today today, ConcernIndex index) {
    this.today = today;
    this.index = index;
  }

  /** The event that a newcomer is asked something, or has said it. */
  static Event of(PersonId newHire) {
    return Event.of("mentorfollowup.person", newHire);
  }

  /** The check that the viewer may answer; null where there is none. */
  public @Nullable FitCheck open(Tx tx, Viewer viewer) {
    return tx.sql(FitCheckSql.class)
        .latest(viewer.person(), today.date().minusDays(FitCheck.OPEN_DAYS), today.date())
        .filter(check -> check.isOpenOn(today.date()))
        .orElse(null);
  }

  /** The viewer's own among some. */
  public Map<FitCheckId, FitCheck> byIds(Tx tx, Viewer viewer, Set<FitCheckId> ids) {
    return tx.sql(FitCheckSql.class).byIds(ids).stream()
        .filter(check -> check.newHireId().equals(viewer.person()))
        .collect(toMap(FitCheck::id, Function.identity()));
  }

  /** Answers, or answers otherwise on the same day. For the newcomer alone. */
  public Outcome<FitCheckId> answer(
      WriteTx tx, Viewer viewer, FitCheckId id, FitAnswer answer, boolean wantsToTalk) {
    FitCheck check = byIds(tx, viewer, Set.of(id)).get(id);
    if (check == null) {
      return Outcome.refused(Problem.notFound("fitCheckId"));
    }
    FitCheck open = open(tx, viewer);
    if (open == null || !open.id().equals(id)) {
      return Outcome.refused(over(check));
    }
    tx.sql(FitCheckSql.class).answer(id, answer, wantsToTalk, today.date());
    index.renew(tx, List.of(viewer.person()));
    tx.publish(of(viewer.person()));
    return Outcome.done(id);
  }

  private static Problem over(FitCheck check) {
    return check.answer() == null
        ? Problem.at("fitCheckId", "FIT_CHECK_OVER", "It is not asked any more.")
        : Problem.at("fitCheckId", "FIT_CHECK_ANSWERED", "It was answered, on a day that is over.");
  }
}
