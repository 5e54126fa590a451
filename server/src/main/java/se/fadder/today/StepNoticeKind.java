package se.fadder.today;

/** The kinds of what reaches people about steps. Stored by name; a name is never reused. */
public enum StepNoticeKind {
  /** Something was said of the step. */
  COMMENT,
  /** Something was said of the step after they had said something of it. */
  ANSWER,
  /** Somebody asks to have the step credited. */
  CREDIT_ASKED,
  /** The step for which they had asked that was credited. */
  CREDITED,
  /** The step for which they had asked that was not credited. */
  CREDIT_DECLINED,
  /** The step is done, and they sign it. */
  TO_SIGN,
  /** The step that they do was sent back. */
  SENT_BACK,
  /** Whoever waits for them reminds them of the step. */
  REMINDED
}
