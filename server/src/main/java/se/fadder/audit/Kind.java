package se.fadder.audit;

/**
 * A kind of entry in the audit log or the read log. Each room declares those of its own data, as
 * the constants of an enum, and hands them over in its factory.
 */
public interface Kind {
  /** The name, by which it is stored; it is never used for anything else later. */
  String name();
}
