package se.fadder.push;

import java.time.Instant;
import se.fadder.kernel.PersonId;

/**
 * A notification, which tells a person at a time all reminders of a kind that fell due together.
 *
 * @param kind a {@link ReminderKind}'s name
 * @param expiresAt from when on it is worth nothing
 * @param number of reminders
 */
public record Notification(
    NotificationId id, PersonId personId, String kind, Instant at, Instant expiresAt, int number) {}
