package se.fadder.letters;

import java.net.URI;
import se.fadder.letters.LetterSql.Reader;
import se.fadder.mail.Mailer.Letter;
import se.fadder.people.Language;
import se.fadder.push.ToldByLetter;

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
   * @param told what it tells of, at least one
   * @param server the address under which people reach it
   */
  static Letter of(Reader reader, ToldByLetter told, URI server) {
    String svenska = SWEDISH.replace("{number}", "Det finns " + inSwedish(told));
    String english =
        ENGLISH.replace("{number}", (isOne(told) ? "There is " : "There are ") + inEnglish(told));
    Language language = reader.language();
    String subject = subjectInSwedish(told) + " / " + subjectInEnglish(told);
    String text = svenska + BETWEEN + english;
    if (language == Language.SV) {
      subject = subjectInSwedish(told);
      text = svenska;
    } else if (language == Language.EN) {
      subject = subjectInEnglish(told);
      text = english;
    }
    return new Letter(
        reader.address(),
        "Fadder: " + subject,
        text.replace("{link}", server.resolve("/").toString())
            .replace("{account}", server.resolve("/#/account").toString()));
  }

  private static String inSwedish(ToldByLetter told) {
    return joined(
        " och ",
        told.toDo() == 1 ? "en sak att göra" : told.toDo() + " saker att göra",
        told.toRead() == 1
            ? "en sak att läsa eller svara på"
            : told.toRead() + " saker att läsa eller svara på",
        told);
  }

  private static String inEnglish(ToldByLetter told) {
    return joined(
        " and ",
        told.toDo() == 1 ? "one thing to do" : told.toDo() + " things to do",
        told.toRead() == 1
            ? "one thing to read or answer"
            : told.toRead() + " things to read or answer",
        told);
  }

  private static String joined(String and, String toDo, String toRead, ToldByLetter told) {
    if (told.toRead() == 0) {
      return toDo;
    }
    return told.toDo() == 0 ? toRead : toDo + and + toRead;
  }

  /** Whether what is counted first, which the verb before it goes by, is one. */
  private static boolean isOne(ToldByLetter told) {
    return (told.toDo() > 0 ? told.toDo() : told.toRead()) == 1;
  }

  private static String subjectInSwedish(ToldByLetter told) {
    return told.toDo() > 0 ? "något att göra i dag" : "något att läsa";
  }

  private static String subjectInEnglish(ToldByLetter told) {
    return told.toDo() > 0 ? "something to do today" : "something to read";
  }
}
