package se.fadder.letters;

import java.net.URI;
import java.util.function.Supplier;
import se.fadder.mail.MailRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of reminders by e-mail. Without a mail server it sends nothing, and says so. */
public record LettersRoom(Room room) implements Offering {
  /**
   * Makes the room on those below it, which it joins.
   *
   * @param address under which people reach the server; asked for once it listens
   */
  public static LettersRoom of(
      Base base, PeopleRoom people, MailRoom mail, PushRoom push, Supplier<URI> address) {
    Room.Builder room =
        Room.named("letters")
            .data(LettersData.TABLES)
            .graph("letters", new LetterGraph(new Letters(mail.mailer())));
    mail.mailer()
        .ifPresent(mailer -> {
          LetterDelivery delivery =
              new LetterDelivery(
                  base.background(),
                  base.jobs(),
                  base.today(),
                  people.people(),
                  push.notifications(),
                  address,
                  mailer);
          push.delivery().addListener(delivery);
          room.job(delivery);
        });
    return new LettersRoom(room.build());
  }
}
