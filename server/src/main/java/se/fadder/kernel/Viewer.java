package se.fadder.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person for whom something is read or done. Passed to every verb, never ambient;
 * what they may see is asked of the room that owns the data.
 *
 * @param session the sign-in session through which they ask; null when there is none, as in seeding
 */
public record Viewer(PersonId person, @Nullable UUID session) {
  public Viewer(PersonId person) {
    this(person, null);
  }

  /** The identifier by which clients tell what the viewer sees from what anybody else does. */
  public ViewerId id() {
    return new ViewerId(person.value());
  }
}
