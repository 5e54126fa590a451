package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/** Tests how somebody says whether they want reminders by e-mail. */
@Tag("slow")
class LettersBrowserTest extends InBrowser {
  private static final String TITLE = "Påminnelser med e-post";
  private static final String WANTED = "Mejla mig när något väntar";

  @Test
  void remindersByMailAreTurnedOffUnderTheAccount() throws IOException {
    // Nothing listens there: no letter is sent here.
    Map<String, String> mailing =
        Map.of(
            "FADDER_SMTP_HOST", "localhost",
            "FADDER_SMTP_PORT", "9",
            "FADDER_SMTP_FROM", "fadder@storsjo.example",
            "FADDER_SMTP_TLS", "none");
    try (RunningDemo server = RunningDemo.start(mailing);
        Visit visit = new Visit(STAGE.browser().phone(), server.address()).as(ALVA)) {
      visit.open("account");
      assertThat(visit.heading(TITLE)).isVisible();
      assertThat(visit.page().getByText("alva.ekenas@storsjo.example")).isVisible();
      assertThat(visit.page().getByLabel(WANTED)).isChecked();
      Browser.assertSound(visit.page());
      visit.page().getByLabel(WANTED).uncheck();
      assertThat(visit.page().getByText("Du får inga påminnelser med e-post.")).isVisible();
      visit.page().reload();
      assertThat(visit.page().getByLabel(WANTED)).not().isChecked();
    }
  }

  @Test
  void withoutAMailServerNothingIsOffered() {
    try (Visit visit = onPhone().as(ALVA)) {
      visit.open("account");
      assertThat(visit.heading("Mobiler och webbläsare")).isVisible();
      assertThat(visit.heading(TITLE)).hasCount(0);
    }
  }
}
