package se.fadder.client;

import org.junit.jupiter.api.extension.RegisterExtension;

/** The base of browser tests: the stage, and some of the people of the demonstration. */
abstract class InBrowser {
  /** A newcomer in the sixth week. */
  static final String ALVA = "Alva Ekenäs";

  /** A newcomer who begins in some days. */
  static final String OSKAR = "Oskar Vångström";

  /** Alva's mentor. */
  static final String MIRJAM = "Mirjam Tallroth";

  /** Alva's manager. */
  static final String KATARINA = "Katarina Fjällström";

  static final String HR = "Gunilla Åkerlund-Bäck";

  @RegisterExtension static final Stage STAGE = new Stage();

  Visit onPhone() {
    return new Visit(STAGE.browser().phone(), STAGE.server().address());
  }

  Visit onScreen(int width, int height) {
    return new Visit(STAGE.browser().window(width, height), STAGE.server().address());
  }
}
