package se.fadder.setup;

import java.util.List;
import se.fadder.people.Unit;

/**
 * How far the setting up of a server has come, as its administrators see it.
 *
 * @param steps all of them, in the order in which they are best done
 */
record Setup(Unit organisation, List<SetupStep> steps) {
  Setup {
    steps = List.copyOf(steps);
  }
}
