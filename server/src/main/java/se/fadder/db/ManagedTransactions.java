package se.fadder.db;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The transaction handler that tells Jdbi that a transaction is always running, so that a batch
 * joins it and nothing in a room can begin or end one: the unit of work is the transaction.
 */
final class ManagedTransactions implements TransactionHandler {
  @Override
  public boolean isInTransaction(Handle handle) {
    return true;
  }

  @Override
  public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback)
      throws X {
    return callback.withHandle(handle);
  }

  @Override
  public <R, X extends Exception> R inTransaction(
      Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> callback) throws X {
    return callback.withHandle(handle);
  }

  @Override
  public void begin(Handle handle) {
    throw notHere();
  }

  @Override
  public void commit(Handle handle) {
    throw notHere();
  }

  @Override
  public void rollback(Handle handle) {
    throw notHere();
  }

  @Override
  public void savepoint(Handle handle, String name) {
    throw notHere();
  }

  @Override
  public void rollbackToSavepoint(Handle handle, String name) {
    throw notHere();
  }

  @Override
  public void releaseSavepoint(Handle handle, String name) {
    throw notHere();
  }

  private static IllegalStateException notHere() {
    return new IllegalStateException("the unit of work is the transaction; see WriteTx.attempt");
  }
}
