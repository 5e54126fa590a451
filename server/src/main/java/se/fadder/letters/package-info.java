/**
 * The room of reminders by e-mail: whoever has no device is told once a day that there is something
 * to do, where the operator has named a mail server. A letter names nobody and says nothing of what
 * is to be done.
 */
@NullMarked
package se.fadder.letters;

import org.jspecify.annotations.NullMarked;
