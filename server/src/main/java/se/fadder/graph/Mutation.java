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

  /**
   * Whether a hash of what was asked may be kept with the idempotency key, to tell a key that is
   * used for something else.
   */
  default boolean mayKeepHash() {
    return true;
  }

  /**
   * The same mutation, of whose input nothing is kept: a hash of an answer that nobody is to find
   * the author of would tell it to whoever tries all answers that there are.
   */
  static Mutation keepingNothing(Mutation mutation) {
    return new Mutation() {
      @Override
      public Payload run(WriteTx tx, Viewer viewer, Args input) {
        return mutation.run(tx, viewer, input);
      }

      @Override
      public boolean mayKeepHash() {
        return false;
      }
    };
  }
}
