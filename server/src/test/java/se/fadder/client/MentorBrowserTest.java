package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@Tag("thorough")
class MentorBrowserTest extends InBrowser {
  @Test
  void readsTheMenteesPlan() {
    try (Visit visit = onPhone().as(MIRJAM)) {
      visit.link("Personer").click();
      visit.link(ALVA).click();
      assertThat(visit.heading(ALVA)).isVisible();
      assertThat(visit.heading("Före första dagen")).isVisible();
      visit.byPart();
      assertThat(visit.tick("Läser om förvaltningen och sin enhet")).hasCount(0);

      visit.button("Tillbaka").click();
      assertThat(visit.heading("Mentorskap")).isVisible();
    }
  }

  @Test
  void ticksWhatIsTheMentorsToDo() {
    try (Visit visit = onPhone().as(MIRJAM)) {
      visit.open("todo");
      var ticks = visit.page().locator("plan-step input[type=checkbox]");
      visit.saving(ticks.first()::tap);
      assertThat(ticks.first()).isChecked();
      visit.saving(visit.button("Ångra")::click);
      assertThat(ticks.first()).not().isChecked();
    }
  }
}
