/**
 * What people write about their sessions: notes for all who took part, notes for oneself alone, and
 * how much a session gave; and the search in what was typed. It owns {@code session_note}, {@code
 * private_note} and {@code session_rating}. Of the last two nothing is in the audit log or the log
 * of reads, for HR reads those, and {@code PrivateNotes} and {@code Ratings} ask for nothing but
 * what the viewer wrote themselves.
 */
@NullMarked
package se.fadder.sessionnotes;

import org.jspecify.annotations.NullMarked;
