package se.fadder.graph;

import se.fadder.db.WriteTx;
import se.fadder.kernel.Viewer;

/**
 * A mutation, run in a unit of work together with the record of its idempotency key. It may be run
 * again when the database asks for it, so it touches nothing but the transaction.
 */
@FunctionalInterface
public interface Mutation {
  Payload run(WriteTx tx, Viewer viewer, Args input);
}
