package se.fadder.personaldata;

import java.util.Locale;

/** The kinds of data that are kept for so many months as the operator says. */
public enum DataKind {
  /** All that there is of somebody, after the last day on which they worked here. */
  LEAVERS,
  /** What was written about the steps of an introduction, after it has come to its end. */
  INTRODUCTIONS,
  /** What was asked, noted and agreed, after it was. */
  CONVERSATIONS,
  /** What people wrote of how it went, after they did. */
  EVALUATIONS,
  /** Days away from work, after the last of them. */
  ABSENCES;

  static DataKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
