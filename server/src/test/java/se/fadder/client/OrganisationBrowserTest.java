package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests that HR finds a unit, is told what follows from a change, and makes it, by hand and by
 * file.
 */
@Tag("slow")
class OrganisationBrowserTest extends InBrowser {
  @Test
  void hrShapesTheOrganisationOnAPhone() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit hr = new Visit(STAGE.browser().phone(), demo.address()).as(HR)) {
      Page page = hr.page();
      hr.link("Mer").click();
      hr.link("Organisation").click();
      Locator tree = page.locator("unit-tree");
      assertThat(tree.getByText("Sektor Barn och Vuxna")).isVisible();
      assertThat(tree.getByText("Barn och Familj, team Norr")).hasCount(0);
      Browser.assertSoundByDayAndNight(page);

      page.getByLabel("Sök enhet").fill("team norr");
      page.locator(".unit-rows a").first().click();
      assertThat(hr.heading("Barn och Familj, team Norr")).isVisible();
      Browser.assertSoundByDayAndNight(page);

      hr.button("Byt namn").click();
      page.locator("[name=name]").fill("Team Ådalen");
      hr.saving(page.locator(".unit-deed .button-main")::click);
      assertThat(hr.heading("Team Ådalen")).isVisible();

      hr.button("Slå ihop").click();
      page.getByLabel("Ska ingå i").fill("team");
      page.locator(".unit-option input").first().check();
      assertThat(page.locator(".unit-follows")).containsText("personer arbetar där");
      page.locator("[name=fromDay]")
          .fill(LocalDate.now(SettableClock.STOCKHOLM).plusDays(30).toString());
      page.locator("[name=fromDay]").blur();
      assertThat(page.locator(".unit-follows")).containsText("ingår i");
      Browser.assertSoundByDayAndNight(page);
      hr.saving(page.locator(".unit-deed .button-main")::click);
      assertThat(page.locator(".unit-ahead")).containsText("Går upp i");
      Browser.assertSound(page);
      hr.saving(page.locator(".unit-ahead button")::click);
      assertThat(page.locator(".unit-ahead")).hasCount(0);

      hr.button("Stäng enhet").click();
      assertThat(page.locator(".unit-deed .message-danger")).containsText("behöver byta enhet");
      assertThat(page.locator(".unit-deed .button-main")).isDisabled();

      hr.open("organisation-file");
      page.locator("input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "enheter.csv",
                  "text/csv",
                  "kortnamn;namn;nivå;hör till\nsyd;Söderlunda;sektor;\n".getBytes(UTF_8)));
      assertThat(page.getByText("1 ny enhet")).isVisible();
      Browser.assertSoundByDayAndNight(page);
      hr.button("Gör ändringarna").click();
      assertThat(hr.heading("Klart, det här ändrades")).isVisible();
      hr.open("organisation");
      // The page is as it was left, with what was searched for.
      page.getByLabel("Sök enhet").fill("");
      assertThat(tree.getByText("Söderlunda")).isVisible();
    }
  }

  /** The server refuses all of it to a manager, whoever sent them the address. */
  @Test
  void aManagerIsToldWhomThePagesAreForAndOfferedNothing() {
    try (Visit manager = onPhone().as(KATARINA)) {
      for (String path :
          List.of("organisation", "organisation-file", "staff-file", "new-hires", "jobs")) {
        manager.open(path);
        assertThat(manager.page().locator("main")).containsText("Den här sidan är för");
        assertThat(manager.page().locator("main input, main button")).hasCount(0);
      }
      Browser.assertSoundByDayAndNight(manager.page());
      manager.open("organisation");
      assertThat(manager.page().locator("main")).containsText("för HR och administratörer.");
      manager.link("Till startsidan").click();
      assertThat(manager.page()).hasTitle(Pattern.compile("Idag.*"));
    }
  }
}
