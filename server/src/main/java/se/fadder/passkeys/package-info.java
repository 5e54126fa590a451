/**
 * Passkeys (WebAuthn) for those who have an account of Fadder's own: a key on a phone or a computer
 * that its owner opens with their face, finger or screen lock, and that signs in without a
 * password.
 */
@NullMarked
package se.fadder.passkeys;

import org.jspecify.annotations.NullMarked;
