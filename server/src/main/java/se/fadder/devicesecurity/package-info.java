/**
 * The room of what signing in means for a person's devices: they are told of a link into the
 * account, and are signed out with the session through which they were registered. It stands above
 * {@code signin} and {@code push}, neither of which may know the other.
 */
@NullMarked
package se.fadder.devicesecurity;

import org.jspecify.annotations.NullMarked;
