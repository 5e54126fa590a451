package se.fadder.push;

import java.time.Duration;
import se.fadder.kernel.Problem;

/** What a kind says to {@link NotificationAnswer#LATER}. */
public sealed interface PutOff {
  /** The same reminders are told again after that time, or once it is not quiet any more. */
  record Again(Duration after) implements PutOff {}

  /** The kind has seen to it: what is told next, if anything, it has written to the outbox. */
  record Arranged() implements PutOff {}

  /** It cannot be put off; the notification can still be answered in another way. */
  record Refused(Problem why) implements PutOff {}
}
