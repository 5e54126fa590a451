package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/** Tests how often mentors and newcomers are to meet: who says it, and who is told what. */
@Tag("slow")
class CadenceBrowserTest extends InBrowser {
  @Test
  void whoeverLeadsAUnitSaysHowOftenAndGoesBackToWhatIsUsual() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit manager =
            new Visit(STAGE.browser().phone(), demo.address()).as(KATARINA).open("more")) {
      Page page = manager.page();
      manager.link("Hur ofta samtal hålls").tap();
      Locator rows = page.locator(".cadence-rows > div");
      assertThat(rows).hasCount(3);
      assertThat(rows.first()).containsText("Vecka 1 till 6");
      assertThat(rows.first()).containsText("varje vecka");
      assertThat(rows.last()).containsText("var fjärde vecka");
      Browser.assertSoundByDayAndNight(page);

      manager.button("Ändra").tap();
      Locator second = page.locator("#cadence-until-1");
      second.fill("6");
      manager.button("Spara").tap();
      assertThat(page.locator(".field-error"))
          .hasText("Veckan ska vara senare än i raden ovanför.");
      assertThat(second).isFocused();
      Browser.assertSoundByDayAndNight(page);
      second.fill("20");
      manager.button("Lägg till en rad").tap();
      assertThat(page.locator("#cadence-until-2")).isFocused();
      assertThat(page.locator("#cadence-until-2")).hasValue("30");
      page.locator("#cadence-every-2").selectOption("var tredje vecka");
      manager.button("Ta bort rad 1").tap();
      manager.saving(manager.button("Spara")::tap);
      assertThat(rows).hasCount(3);
      assertThat(rows.first()).containsText("Vecka 1 till 20");
      assertThat(rows.nth(1)).containsText("Vecka 21 till 30");
      assertThat(rows.nth(1)).containsText("var tredje vecka");

      page.reload();
      manager.button("Sluta med enhetens eget").tap();
      manager.saving(
          () -> page.locator("page-question").getByText("Sluta med enhetens eget").last().tap());
      assertThat(rows.first()).containsText("Vecka 1 till 6");
      assertThat(page.locator(".cadence-page")).containsText("Det vanliga.");
    }
  }

  @Test
  void aMentorSeesWhomToMeetAgainAndTheirOwnTime() {
    try (Visit mentor = onPhone().as(MIRJAM)) {
      Locator alva =
          mentor
              .page()
              .locator(".meet-again > li")
              .filter(new Locator.FilterOptions().setHasText(ALVA));
      assertThat(alva).hasCount(1);
      assertThat(alva.getByText("Boka samtal"))
          .hasAttribute("href", Pattern.compile("#/session-plan\\?with=Person_.*"));
      assertThat(alva.getByText("Vi har setts"))
          .hasAttribute("href", Pattern.compile("#/session-log\\?with=Person_.*"));
      Browser.assertSoundByDayAndNight(mentor.page());
      mentor.open("sessions");
      assertThat(alva).hasCount(1);
      mentor.open("mentor-profile");
      Locator own = mentor.page().locator("mentor-load");
      assertThat(own).containsText("Mentor för 3 personer");
      assertThat(own).containsText(ALVA);
      Browser.assertSoundByDayAndNight(mentor.page());
    }
  }

  @Test
  void aManagerSeesOnACardWhenTheTwoMeet() {
    try (Visit manager = onPhone().as(KATARINA).open("people")) {
      manager.page().getByLabel("Sök en kollega").fill(ALVA);
      manager.page().locator(".people-found .person-open").getByText(ALVA).first().click();
      Locator card = manager.page().locator("person-cadence");
      assertThat(card).containsText("Mentorsamtal");
      assertThat(card).containsText("dags att ses");
      Browser.assertSoundByDayAndNight(manager.page());
    }
  }

  @Test
  void theNewcomerIsToldNothingOfIt() {
    try (Visit newcomer = onPhone().as(ALVA)) {
      assertThat(newcomer.page().locator("main h1")).isVisible();
      assertThat(newcomer.page().locator("meet-again")).hasCount(0);
      newcomer.open("sessions");
      assertThat(newcomer.page().locator("main h1")).isVisible();
      assertThat(newcomer.page().locator("sessions-missed")).hasCount(0);
    }
  }
}
