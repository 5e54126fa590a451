/**
 * The step of the build that makes the client's bundle, which the server then serves. Nothing here
 * runs in a server.
 */
@NullMarked
package se.fadder.bundle;

import org.jspecify.annotations.NullMarked;
