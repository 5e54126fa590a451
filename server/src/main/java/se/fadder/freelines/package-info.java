/**
 * The room of free lines: what people write of how it goes, told to HR without who wrote it. A line
 * has no key to its author once it is written. HR reads lines in batches of at least five, each of
 * which holds what as many people wrote, in no order; a batch never changes.
 *
 * <p><b>What the database keeps.</b> Ids are random, not by time, and a table of SQLite has no
 * other order (it is made without row ids). Every night all lines that nobody has read are written
 * anew, in the order of their random ids, so that neither the pages of the file nor the transaction
 * numbers of PostgreSQL tell which was written beside which answer. What remains until then, and in
 * copies made before: the write-ahead log, PostgreSQL's transaction numbers, and what a page had
 * before it was overwritten, all of which only whoever runs the database can read.
 */
@NullMarked
package se.fadder.freelines;

import org.jspecify.annotations.NullMarked;
