package se.fadder.audit;

/** A kind of change that the audit log tells apart. */
public interface ChangeKind extends Kind {
  /**
   * Whether the person alone is shown it, and HR is not: it is nobody's but the person's, or is
   * known to HR of all together only.
   */
  default boolean isOwn() {
    return false;
  }
}
