package se.fadder.templates;

import java.util.Optional;
import se.fadder.people.Role;

/** The roles in which steps are done, seen from the new hire. */
public enum StepRole {
  NEW_HIRE,
  MENTOR,
  MANAGER,
  HR,
  IT,
  EXPERT;

  /** The assigned role that this one stands for; none for the new hire and the mentor. */
  public Optional<Role> assigned() {
    return switch (this) {
      case NEW_HIRE, MENTOR -> Optional.empty();
      case MANAGER -> Optional.of(Role.MANAGER);
      case HR -> Optional.of(Role.HR);
      case IT -> Optional.of(Role.IT);
      case EXPERT -> Optional.of(Role.EXPERT);
    };
  }
}
