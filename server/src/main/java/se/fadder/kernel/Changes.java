package se.fadder.kernel;

/**
 * What has been changed in a database, as far as those must know who keep what they have worked out
 * from it. Rows are told apart by marks, which {@link Grounds} take while somebody reads; two kinds
 * of rows may share one, so that more may seem to be changed than was, and never less.
 */
public interface Changes {
  /** The moment, to be remembered before one reads. */
  long moment();

  /**
   * Whether none of the rows has been changed since, and none is being changed: not by a unit of
   * work that has been acknowledged, nor by one that is about to be.
   *
   * @param rows by their marks
   * @param moment before they were read
   */
  boolean none(int[] rows, long moment);
}
