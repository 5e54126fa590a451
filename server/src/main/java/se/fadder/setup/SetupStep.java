package se.fadder.setup;

/**
 * A step of setting up a server, as it stands by now.
 *
 * @param done found out each time anew, and stored nowhere
 */
record SetupStep(SetupStepKind kind, boolean done) {}
