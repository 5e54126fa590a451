package se.fadder.signin;

import java.net.URI;
import java.util.regex.Pattern;
import se.fadder.mail.Mailer.Letter;

/**
 * The letter of an invitation, in both languages as nobody knows yet which is the reader's. It
 * names nobody but the reader.
 */
final class InvitationLetter {
  private static final String ACCOUNT =
      """
      Hej {name}!

      Välkommen till Fadder! Här finns din introduktion samlad, steg för steg, med någon vid din sida.

      Öppna länken och välj ett lösenord, så är du inne. Det går bra på mobilen.

      {link}

      Länken är bara till för dig. Den gäller en gång, i 14 dagar. Om den har hunnit bli för gammal
      ber du din chef eller HR om en ny.

      --------

      Hi {name}!

      Welcome to Fadder! Your introduction is gathered here, step by step, with somebody by your side.

      Open the link above and choose a password, and you are in. Your phone will do.

      The link is for you alone. It works once, within 14 days. If it has grown too old, ask your
      manager or HR for a new one.
      """;

  private static final String PASSWORD =
      """
      Hej {name}!

      Här är länken som låter dig välja ett nytt lösenord i Fadder.

      {link}

      Den är bara till för dig och gäller en gång, i ett dygn. När du har valt ett nytt lösenord loggas
      du ut överallt där du var inloggad.

      Har du inte bett om det här? Använd inte länken, och hör av dig till din chef eller HR.

      --------

      Hi {name}!

      The link above lets you choose a new password in Fadder.

      It is for you alone, and works once, within 24 hours. When you have chosen a new password you are
      signed out everywhere you were signed in.

      Did you not ask for this? Leave the link alone, and tell your manager or HR.
      """;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s]+");

  private InvitationLetter() {}

  static Letter of(InvitationKind kind, Invitations.Recipient recipient, URI link) {
    String name = UNSEEN.matcher(recipient.name()).replaceAll(" ").strip();
    return switch (kind) {
      case ACCOUNT ->
          new Letter(
              recipient.address(),
              "Välkommen till Fadder / Welcome to Fadder",
              filled(ACCOUNT, name, link));
      case PASSWORD ->
          new Letter(
              recipient.address(),
              "Nytt lösenord i Fadder / New password in Fadder",
              filled(PASSWORD, name, link));
    };
  }

  /** Fills in the text. The name comes last: it is not looked through for places. */
  private static String filled(String text, String name, URI link) {
    return text.replace("{link}", link.toString()).replace("{name}", name);
  }
}
