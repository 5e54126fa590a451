/**
 * How the rooms of a server are joined: what every room stands on ({@link se.fadder.room.Base}) and
 * what every room offers ({@link se.fadder.room.Room}). It knows what both are made of, so the
 * database, the graph and the jobs, and no room that has a subject; hence every such room may know
 * it. It is not part of {@code kernel}, which knows no other room.
 */
@NullMarked
package se.fadder.room;

import org.jspecify.annotations.NullMarked;
