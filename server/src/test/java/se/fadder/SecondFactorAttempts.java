package se.fadder;

import java.util.Map;
import java.util.Set;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.passkeys.PasskeyId;
import se.fadder.passkeys.PasskeyRows;
import se.fadder.secondfactor.SecondFactorRows;

/** The attempts to see and to reset how others sign in, by the name of {@link AccessTest}. */
final class SecondFactorAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.of(
          "second factor of another see",
          (w, tx, v) -> {
            PersonId self = w.person("self");
            SecondFactorRows.setUp(tx, self);
            return w.secondFactor().reset().having(tx, v, Set.of(self)).containsKey(self);
          },
          "second factor reset",
          (w, tx, v) -> {
            PersonId self = w.person("self");
            SecondFactorRows.setUp(tx, self);
            return w.secondFactor().reset().reset(tx, v, self) instanceof Outcome.Done;
          },
          "passkeys see",
          (w, tx, v) -> {
            PasskeyId id = PasskeyRows.add(tx, w.person("self"));
            return w.passkeys().own(tx, v).stream().anyMatch(one -> one.id().equals(id));
          },
          "passkey remove",
          (w, tx, v) ->
              w.passkeys().remove(tx, v, PasskeyRows.add(tx, w.person("self")))
                  instanceof Outcome.Done);

  private SecondFactorAttempts() {}
}
