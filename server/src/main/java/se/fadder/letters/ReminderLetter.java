package se.fadder.letters;

import java.net.URI;
import se.fadder.letters.LetterSql.Reader;
import se.fadder.mail.Mailer.Letter;
import se.fadder.people.Language;

/**
 * The letter that reminds somebody: in the language that they have chosen, or in both while nobody
 * knows which is theirs. It names nobody, and not what is to be done: letters lie on other people's
 * servers.
 */
final class ReminderLetter {
  private static final String SWEDISH =
      """
      Hej!

      {number} i Fadder. Öppna när det passar dig:

      {link}

      Du får högst ett sådant här brev om dagen, och bara när ingen telefon eller dator kan påminna
      dig. Vill du inte ha dem stänger du av dem under Konto:

      {account}
      """;

  private static final String ENGLISH =
      """
      Hi!

      {number} in Fadder. Open it when it suits you:

      {link}

      You get one letter like this a day at most, and only when no phone or computer can remind you.
      If you do not want them, turn them off under Account:

      {account}
      """;

  private static final String BETWEEN = "\n--------\n\n";

  private ReminderLetter() {}

  /**
   * Writes the letter.
   *
   * @param number of things to do, at least one
   * @param server the address under which people reach it
   */
  static Letter of(Reader reader, int number, URI server) {
    String svenska =
        SWEDISH.replace(
            "{number}",
            number == 1 ? "Det finns en sak att göra" : "Det finns " + number + " saker att göra");
    String english =
        ENGLISH.replace(
            "{number}",
            number == 1 ? "There is one thing to do" : "There are " + number + " things to do");
    Language language = reader.language();
    String subject = "något att göra i dag / something to do today";
    String text = svenska + BETWEEN + english;
    if (language == Language.SV) {
      subject = "något att göra i dag";
      text = svenska;
    } else if (language == Language.EN) {
      subject = "something to do today";
      text = english;
    }
    return new Letter(
        reader.address(),
        "Fadder: " + subject,
        text.replace("{link}", server.resolve("/").toString())
            .replace("{account}", server.resolve("/#/account").toString()));
  }
}
