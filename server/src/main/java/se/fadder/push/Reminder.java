package se.fadder.push;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A reminder: one thing to remind a person of.
 *
 * @param kind a {@link ReminderKind}'s name
 * @param slot what it is told for, once: unique for the person and kind
 * @param subjectId what it is about; null when it is about nothing
 * @param notBefore when it is to be told
 * @param expiresAt from when on it is worth nothing
 * @param notificationId which notification tells it; null while none does
 */
public record Reminder(
    ReminderId id,
    PersonId personId,
    String kind,
    String slot,
    @Nullable UUID subjectId,
    Instant notBefore,
    Instant expiresAt,
    @Nullable NotificationId notificationId) {
  public Reminder {
    if (expiresAt.isBefore(notBefore)) {
      throw new IllegalArgumentException("a reminder is worth nothing before it is due");
    }
  }

  public boolean isTold() {
    return notificationId != null;
  }

  /** Those of the reminders for whose person there is a time, such as their next morning. */
  public static Map<ReminderId, Instant> times(
      Collection<Reminder> reminders, Function<Set<PersonId>, Map<PersonId, Instant>> ofPeople) {
    Map<PersonId, Instant> times =
        ofPeople.apply(reminders.stream().map(Reminder::personId).collect(toSet()));
    Map<ReminderId, Instant> found = new HashMap<>();
    for (Reminder reminder : reminders) {
      Instant time = times.get(reminder.personId());
      if (time != null) {
        found.put(reminder.id(), time);
      }
    }
    return found;
  }
}
