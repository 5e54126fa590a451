/**
 * The room of commitments: what somebody has said that they will do by a day, in a session or in
 * answer to a question. It is on the agenda of whoever does it, and those who agreed on it see when
 * it was done.
 */
@NullMarked
package se.fadder.commitments;

import org.jspecify.annotations.NullMarked;
