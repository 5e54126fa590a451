/**
 * The room of the pulse: three questions to newcomers after two, six and twelve weeks and half a
 * year, anonymous in storage, and a free line, which goes to {@code freelines}.
 *
 * <p><b>What is stored.</b> That somebody answered, with the week and nothing else: neither when,
 * nor what. And what was answered, each of the three by itself, with a random id, the quarter of
 * the year, and the nearest unit in which at least five could have answered that week's questions
 * by then: so a row leads to no fewer than five people even for whoever has the database and knows
 * who is new. No row leads to another one. Nothing of it is in the audit log, and no hash of it
 * with the idempotency key.
 *
 * <p><b>What is told.</b> Figures of the quarter by the cells of {@code insight}, of at least six
 * people, after which the answers are deleted. Each week's are figures of their own: who answered
 * twice could not be told from two people.
 *
 * <p><b>What remains.</b> Rows are in the order of their random ids, for a table of SQLite without
 * row ids has no other, and every night they are written anew in that order, so that PostgreSQL's
 * transaction numbers tell nothing either. Until then whoever runs the database could find in the
 * write-ahead log, in those numbers or in a copy of a page what was committed together with the
 * note that somebody answered; and whoever compares copies of the database from before and after
 * one answer learns it from the difference. Where fewer than five could have answered in a whole
 * organisation, a row is known to be of one of them.
 */
@NullMarked
package se.fadder.pulse;

import org.jspecify.annotations.NullMarked;
