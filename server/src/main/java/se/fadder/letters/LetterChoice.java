package se.fadder.letters;

/**
 * A person's choice whether they are reminded by e-mail.
 *
 * @param address where letters go
 */
public record LetterChoice(boolean wanted, String address) {}
