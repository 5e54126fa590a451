package se.fadder.push;

/**
 * What a device says of a notification in place of the words that clients have for its kind. It
 * never goes through Google: a device asks the server for it.
 *
 * @param about what it is about, such as {@code FIKA}: one kind of notification may tell several
 *     things, which Google need not tell apart
 * @param title a few words
 * @param line a sentence; neither has a name, nor what somebody has typed, since a lock screen is
 *     read by others too
 */
public record Said(String about, String title, String line) {}
