package se.fadder;

import static java.util.Map.entry;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import se.fadder.Attempts.Attempt;
import se.fadder.db.WriteTx;
import se.fadder.visits.VisitId;

/** The attempts at what the new hire has said of their own day; see {@link Attempts}. */
final class VisitAttempts {
  private static final VisitId VISIT = new VisitId(new UUID(4, 1));

  static final Map<String, Attempt> ALL =
      Map.ofEntries(
          entry(
              "visit see",
              (w, tx, v) -> {
                go(w, tx);
                return w.visits().visits().running(tx, v).isPresent();
              }),
          entry(
              "visit end",
              (w, tx, v) -> {
                go(w, tx);
                w.clock.pass(Duration.ofMinutes(5));
                assertDone(w.visits().visits().end(tx, v, VISIT, null));
                boolean ended = w.visits().visits().running(tx, w.viewer("self")).isEmpty();
                w.clock.pass(Duration.ofMinutes(-5));
                return ended;
              }),
          entry(
              "hours of the day see",
              (w, tx, v) -> {
                goHomeEarly(w, tx);
                return w.visits().hoursOfDays().ofToday(tx, v).isPresent();
              }),
          entry(
              "hours of the day take back",
              (w, tx, v) -> {
                goHomeEarly(w, tx);
                assertDone(w.visits().hoursOfDays().endEarly(tx, v, null, null));
                return w.visits().hoursOfDays().ofToday(tx, w.viewer("self")).isEmpty();
              }));

  private VisitAttempts() {}

  private static void go(World w, WriteTx tx) {
    assertDone(
        w.visits()
            .visits()
            .begin(tx, w.viewer("self"), VISIT, w.clock.instant().plus(Duration.ofHours(1)), null));
  }

  private static void goHomeEarly(World w, WriteTx tx) {
    assertDone(w.visits().hoursOfDays().endEarly(tx, w.viewer("self"), LocalTime.of(15, 0), null));
  }
}
