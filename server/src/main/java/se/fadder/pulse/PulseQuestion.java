package se.fadder.pulse;

/** The three questions, each answered from 1 to 5. */
public enum PulseQuestion {
  /** Whether it feels good to come to work. */
  WELCOME,
  /** Whether somebody helps when help is needed. */
  SUPPORT,
  /** Whether there is time to do the work well. */
  LOAD
}
