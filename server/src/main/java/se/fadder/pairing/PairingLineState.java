package se.fadder.pairing;

/** How far a line of a proposal has come; once the mentor is asked, as the request has it. */
public enum PairingLineState {
  PROPOSED,
  ASKED,
  ACCEPTED,
  DECLINED,
  WITHDRAWN,
  /** The newcomer has got a mentor in another way. */
  OVERTAKEN
}
