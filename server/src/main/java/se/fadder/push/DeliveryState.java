package se.fadder.push;

/** The states of a delivery. */
enum DeliveryState {
  /** To be sent. Firebase may have it already: what was sent when a server died is not known. */
  WAITING,
  /** To be sent again: Firebase has certainly not taken it. */
  HELD,
  /** Firebase has accepted it. */
  SENT,
  /** It is not sent any more. */
  FAILED
}
