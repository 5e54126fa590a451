/**
 * Letters by e-mail, through the mail server that the operator has named. What a letter says is the
 * business of the room that sends it.
 */
@NullMarked
package se.fadder.mail;

import org.jspecify.annotations.NullMarked;
