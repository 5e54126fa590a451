package se.fadder.measures;

/** The degrees of how much a figure must hide, where few contributed. */
public enum Secrecy {
  /** What is counted is no answer of anybody, such as how many began. */
  COUNT,
  /** What each has people around may see, but should not read from a figure. */
  ANSWER,
  /** What each has nobody else knows, such as how useful a session was. */
  PRIVATE,
  /** The same beside another measure that tells a part of the same whole, which is {@code more}. */
  PRIVATE_BESIDE
}
