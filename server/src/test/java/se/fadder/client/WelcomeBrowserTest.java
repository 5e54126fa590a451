package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests how a first day is said, by whoever adds a newcomer and on their card, and shown to them.
 */
@Tag("slow")
class WelcomeBrowserTest extends InBrowser {
  @Test
  void whatIsSaidOfTheFirstDayIsShownToTheNewcomerAndSuggestedForTheNext() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit manager = visit(demo).open("").signIn("peter.raberg", RunningDemo.PASSWORD);
        Visit oskar = visit(demo).as(OSKAR)) {
      Page page = manager.page();
      assertThat(page.locator(".top")).isVisible();
      manager.open("new-hire");
      page.getByLabel("Förnamn").fill("Ny");
      page.getByLabel("Titel").fill("Socialsekreterare");
      page.locator("[name=firstDay]")
          .fill(LocalDate.now(SettableClock.STOCKHOLM).plusDays(5).toString());
      page.locator("[name=beginsAt]").fill("08:30");
      page.locator("[name=place]").fill("Storgatan 1, plan 3");
      page.locator("[name=bring]").fill("Legitimation");
      page.locator("[name=usual]").check();
      Locator unit = page.locator("[name=unitId]");
      if (unit.inputValue().isEmpty()) {
        unit.selectOption(new SelectOption().setIndex(1));
      }
      Browser.assertSound(page);
      manager.saving(manager.button("Lägg till")::click);
      assertThat(manager.heading("Ny är tillagd")).isVisible();

      page.reload();
      assertThat(page.locator("[name=place]")).hasValue("Storgatan 1, plan 3");

      Locator welcome = oskar.page().locator(".welcome");
      oskar.page().reload();
      assertThat(welcome).containsText("kl. 08.30");
      assertThat(welcome).containsText("Storgatan 1, plan 3");
      assertThat(welcome).containsText("Legitimation");
      assertThat(welcome).containsText("Mattias Grönhag");
      Browser.assertSound(oskar.page());
    }
  }

  /**
   * What holds in the unit is said under Mer, suggested for the next newcomer, and shown to them.
   */
  @Test
  void aManagerSaysHowFirstDaysBeginInTheUnit() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit manager = visit(demo).as(KATARINA)) {
      Page page = manager.page();
      manager.link("Mer").click();
      manager.link("Första dagen").click();
      assertThat(manager.heading("Barn och Familj, team Norr")).isVisible();
      // As the unit above has it.
      assertThat(page.locator("[name=beginsAt]")).hasValue("08:30");
      assertThat(page.locator("[name=meetsId]")).hasCount(0);
      page.locator("[name=place]").fill("Hamngatan 2, ring på porten");
      Browser.assertSound(page);
      manager.saving(manager.button("Spara")::click);
      assertThat(page.getByText("Sparat. Det gäller för den som börjar härnäst.")).isVisible();
      page.reload();
      assertThat(page.locator("[name=place]")).hasValue("Hamngatan 2, ring på porten");
      manager.open("new-hire");
      assertThat(page.locator("[name=place]")).hasValue("Hamngatan 2, ring på porten");
    }
  }

  private static Visit visit(RunningDemo demo) {
    return new Visit(STAGE.browser().phone(), demo.address());
  }
}
