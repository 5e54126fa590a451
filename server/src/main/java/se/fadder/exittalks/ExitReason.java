package se.fadder.exittalks;

/**
 * The reasons for which people leave. Each counts by itself; somebody may have several, or none.
 */
public enum ExitReason {
  WORKLOAD,
  LEADERSHIP,
  INTRODUCTION,
  COLLEAGUES,
  DEVELOPMENT,
  PAY,
  PRIVATE_LIFE,
  RETIREMENT,
  OTHER
}
