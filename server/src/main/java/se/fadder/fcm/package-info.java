/**
 * Firebase Cloud Messaging, and the only room that imports Firebase: what a message looks like to
 * Google, what each answer means, and when to leave the service alone.
 */
@NullMarked
package se.fadder.fcm;

import org.jspecify.annotations.NullMarked;
