/**
 * Tests of the companion client under {@code web/}: of its files as they lie there, and of the
 * whole in a real browser against a real server.
 */
@NullMarked
package se.fadder.client;

import org.jspecify.annotations.NullMarked;
