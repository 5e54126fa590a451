package se.fadder.kernel;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An event: something happened to a thing. It tells neither what happened nor to whom: whoever
 * hears it looks for themselves, as far as they may see.
 *
 * @param kind names the room and the thing, such as {@code onboarding.plan}
 * @param thing which one
 */
public record Event(String kind, UUID thing) {
  private static final Pattern KIND = Pattern.compile("[a-z]{1,30}(\\.[a-zA-Z]{1,30})?");

  /** The kind of the events about a person whose sign-in, employment or roles have changed. */
  private static final String STANDING = "kernel.standing";

  public Event {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("a happening cannot be of the kind " + kind);
    }
  }

  public static Event of(String kind, Id thing) {
    return new Event(kind, thing.value());
  }

  /**
   * The event that a person may no longer be signed in, or may see more or less than before: a
   * sign-in session, an employment or a role has begun or ended.
   */
  public static Event standing(PersonId person) {
    return of(STANDING, person);
  }
}
