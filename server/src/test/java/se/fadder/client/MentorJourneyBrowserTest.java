package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/** Tests what a mentor of three sees and does on a Monday morning. */
@Tag("slow")
@Tag("journey")
class MentorJourneyBrowserTest extends InBrowser {
  private static final LocalDate MONDAY = LocalDate.parse("2027-03-08");

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void seesEachNewcomerAndDoesWhatIsTheirs(int width, int height) throws IOException {
    SettableClock clock = SettableClock.on("2027-03-05");
    Photographs photographs = new Photographs("mentor", width);
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit mirjam =
            new Visit(
                width < 500 ? STAGE.browser().phone() : STAGE.browser().window(width, height),
                demo.address())) {
      clock.setDay(MONDAY);
      mirjam.as(MIRJAM);
      Locator mentees = mirjam.page().locator("today-mentees .plan-row");
      assertThat(mentees).hasCount(3);
      assertThat(mirjam.heading("Du gör för andra")).isVisible();
      photographs.take(mirjam, "monday");

      Locator card = mirjam.page().locator("today-others .card").first();
      Locator tick = card.locator("plan-step input[type=checkbox]").first();
      mirjam.saving(tick::click);
      assertThat(tick).isChecked();
      photographs.take(mirjam, "ticked");

      mentees.first().click();
      assertThat(mirjam.page().locator(".step-row").first()).isVisible();
      assertThat(mirjam.page().locator("nav.rooms a[aria-current=page]")).hasText("Personer");
      photographs.take(mirjam, "mentee");
      mirjam.page().goBack();
      assertThat(mentees).hasCount(3);
    }
  }
}
