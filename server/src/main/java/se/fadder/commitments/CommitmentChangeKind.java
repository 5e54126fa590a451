package se.fadder.commitments;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of commitments, which concern those who agreed on them and nobody else. */
public enum CommitmentChangeKind implements ChangeKind {
  COMMITMENT_ADDED,
  COMMITMENT_DONE,
  COMMITMENT_UNDONE,
  COMMITMENT_TAKEN_BACK;

  @Override
  public boolean isOwn() {
    return true;
  }
}
