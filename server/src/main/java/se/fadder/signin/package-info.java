/**
 * Signing in: local accounts with their passwords, invitations, and the sign-in sessions of
 * browsers and native clients. What a person may see once inside is not asked here but of the room
 * that owns the data.
 */
@NullMarked
package se.fadder.signin;

import org.jspecify.annotations.NullMarked;
