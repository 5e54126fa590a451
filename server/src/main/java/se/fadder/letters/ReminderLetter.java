package se.fadder.letters;

import java.net.URI;
import se.fadder.mail.Mailer.Letter;

/**
 * The letter that reminds somebody, in both languages as nobody knows which is the reader's. It
 * names nobody, and not what is to be done: letters lie on other people's servers.
 */
final class ReminderLetter {
  private static final String SUBJECT = "Fadder: något att göra i dag / something to do today";

  private static final String TEXT =
      """
      Hej!

      {svenska} i Fadder. Öppna när det passar dig:

      {link}

      Du får högst ett sådant här brev om dagen, och bara när ingen telefon eller dator kan påminna
      dig. Vill du inte ha dem stänger du av dem under Konto:

      {account}

      --------

      Hi!

      {english} in Fadder; the first link above leads there.

      You get one letter like this a day at most, and only when no phone or computer can remind you.
      The second link leads to your account, where you turn them off.
      """;

  private ReminderLetter() {}

  /**
   * Writes the letter.
   *
   * @param number of things to do, at least one
   * @param server the address under which people reach it
   */
  static Letter of(String address, int number, URI server) {
    String svenska =
        number == 1 ? "Det finns en sak att göra" : "Det finns " + number + " saker att göra";
    String english =
        number == 1 ? "There is one thing to do" : "There are " + number + " things to do";
    return new Letter(
        address,
        SUBJECT,
        TEXT.replace("{svenska}", svenska)
            .replace("{english}", english)
            .replace("{link}", server.resolve("/").toString())
            .replace("{account}", server.resolve("/#/account").toString()));
  }
}
