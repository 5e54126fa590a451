/**
 * What reaches people on their devices: through Firebase Cloud Messaging, by which only a random id
 * and a kind ever travel.
 */
@NullMarked
package se.fadder.push;

import org.jspecify.annotations.NullMarked;
