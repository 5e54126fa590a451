package se.fadder.mentorfollowup;

import java.util.Set;
import se.fadder.agenda.AgendaKind;

/** What the room puts on agendas. */
public enum FollowupAgendaKind implements AgendaKind {
  LACKS_MENTOR,
  LOSES_MENTOR,
  ABSENT_MENTOR,
  WANTS_TO_TALK,
  WANTS_OTHER_MENTOR,
  FIT_CHECK,
  HANDED_OVER;

  /** What a list of plans says of a newcomer without a mentor: the alarm tells when and why. */
  private static final String NO_MENTOR = "NO_MENTOR";

  static FollowupAgendaKind of(ConcernKind kind) {
    return switch (kind) {
      case MISSING -> LACKS_MENTOR;
      case LEAVES -> LOSES_MENTOR;
      case AWAY -> ABSENT_MENTOR;
      case TALK -> WANTS_TO_TALK;
      case CHANGE -> WANTS_OTHER_MENTOR;
    };
  }

  @Override
  public Set<String> insteadOf() {
    return this == LACKS_MENTOR || this == LOSES_MENTOR ? Set.of(NO_MENTOR) : Set.of();
  }
}
