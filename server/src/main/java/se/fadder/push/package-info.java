/**
 * Push, which reaches people where they are: their devices, what is wanted on each, the outbox of
 * reminders, and the way through Firebase Cloud Messaging. A reminder is written with the change
 * that causes it, and the reason is asked for again before it goes out. What leaves through Google
 * is a random id and a kind.
 */
@NullMarked
package se.fadder.push;

import org.jspecify.annotations.NullMarked;
