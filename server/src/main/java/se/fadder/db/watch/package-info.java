/**
 * Which rows of a SQLite database are written, and which an answer was read from, so that an answer
 * can be kept until one of them changes.
 */
@NullMarked
package se.fadder.db.watch;

import org.jspecify.annotations.NullMarked;
