package se.fadder.audit;

/** Some kinds of reads, as a room declares them. */
enum SampleReadKind implements ReadKind {
  PLAN,
  STEP,
  ABSENCE;

  /** The kinds of a server that has these alone. */
  static Kinds<ReadKind> kinds() {
    return Kinds.ofReads().add(values());
  }
}
