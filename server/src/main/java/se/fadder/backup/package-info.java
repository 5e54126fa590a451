/**
 * The data as a whole: copies of the SQLite file while it is in use, a copy brought back, and the
 * way from SQLite to PostgreSQL. None of it runs in a server.
 */
@NullMarked
package se.fadder.backup;

import org.jspecify.annotations.NullMarked;
