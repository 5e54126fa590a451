package se.fadder.mail;

import java.time.Clock;
import java.util.Optional;
import se.fadder.kernel.CannotStart;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of e-mail.
 *
 * @param mailer empty when there is no mail server
 */
public record MailRoom(Room room, Optional<Mailer> mailer) implements Offering {
  /**
   * Makes the room on a base.
   *
   * @throws CannotStart when letters cannot come from the address that was set
   */
  public static MailRoom of(Base base, Optional<SmtpSettings> settings) {
    return new MailRoom(
        Room.named("mail").build(),
        settings.map(some -> base.opened().add(smtp(some, base.clock()))).map(Mailer.class::cast));
  }

  private static Smtp smtp(SmtpSettings settings, Clock clock) {
    try {
      return new Smtp(settings, clock);
    } catch (IllegalArgumentException e) {
      throw new CannotStart("mail.smtp.from", e);
    }
  }
}
