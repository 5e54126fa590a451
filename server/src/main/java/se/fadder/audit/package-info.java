/**
 * The record of who changed and who read whose data. A change is noted in the transaction that
 * makes it; a read is noted when it happens and written in batches. Who may see the record is
 * judged in {@code people}.
 */
@NullMarked
package se.fadder.audit;

import org.jspecify.annotations.NullMarked;
