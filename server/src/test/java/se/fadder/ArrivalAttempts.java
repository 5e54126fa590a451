package se.fadder;

import java.util.Map;
import se.fadder.arrivals.Newcomers;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.people.PersonMatcher.Named;

/** The attempts to add newcomers, in every way, by the name of {@link AccessTest}. */
final class ArrivalAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.of(
          "newcomer take in",
          (w, tx, v) ->
              w.rooms.arrivals.arrivals().add(tx, v, Newcomers.astrid(w)) instanceof Outcome.Done,
          "people like a newcomer see",
          (w, tx, v) ->
              !w.rooms.arrivals.arrivals().like(tx, v, new Named("Person", "self", null)).isEmpty(),
          "unit to take in for see",
          (w, tx, v) ->
              w.rooms
                  .arrivals
                  .arrivals()
                  .units(tx, v, Page.first(100))
                  .items()
                  .contains(w.unit("Norr")));

  private ArrivalAttempts() {}
}
