package se.fadder.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.Unit;

/**
 * How far the setting up of a server has come, as its administrators see it.
 *
 * @param steps all of them, in the order in which they are best done
 * @param awaitedHr who was named as the first of HR and has not come in yet; null when HR is in, or
 *     nobody was named
 */
public record Setup(Unit organisation, List<SetupStep> steps, @Nullable PersonId awaitedHr) {
  public Setup {
    steps = List.copyOf(steps);
  }
}
