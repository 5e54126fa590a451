package se.fadder.seed;

import static se.fadder.seed.Broken.text;

import java.util.stream.Stream;

/** The broken rows of questions, commitments and notes of sessions. */
final class BrokenSessions {
  private static final String QUESTIONS = "lillby/questions.csv";
  private static final String COMMITMENTS = "lillby/commitments.csv";
  private static final String NOTES = "lillby/sessionnotes.csv";

  private BrokenSessions() {}

  static Stream<Broken> cases() {
    return Stream.of(
        text("a question of nobody", QUESTIONS, "mira,nils", "moa,nils", 2, "names 'moa'"),
        text("a question to nobody", QUESTIONS, "mira,nils", "mira,nisse", 2, "names 'nisse'"),
        text("a question on no day", QUESTIONS, ",-2,,", ",soon,,", 2, "parkedOn is 'soon'"),
        text("a promise of nobody", COMMITMENTS, "nils,mira", "nisse,mira", 2, "names 'nisse'"),
        text("a promise for no day", COMMITMENTS, ",-2,3,", ",-2,,", 2, "due is empty"),
        text("a note of nobody", NOTES, "mira,nils", "moa,nils", 2, "names 'moa'"),
        text("a note of no session", NOTES, "nils,0,", "nils,last,", 2, "sessionsAgo is 'last'"),
        text("a note for nobody", NOTES, ",0,ALL,", ",0,SOME,", 2, "readers is 'SOME'"));
  }
}
