package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;
import se.fadder.ThirtyNewcomers;

/** Tests that a manager of thirty newcomers finds the three who need them at once, and acts. */
@Tag("slow")
class ManagerJourneyBrowserTest extends InBrowser {
  /** Begun lately, without a mentor and not invited. */
  private static final String YUSUF = "Yusuf Abdirahman";

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void findsTheThreeWhoNeedThemAndActsInTheRow(int width, int height) throws IOException {
    Photographs photographs = new Photographs("manager", width);
    try (RunningDemo demo = RunningDemo.start(new ThirtyNewcomers());
        Visit katarina =
            new Visit(
                width < 500 ? STAGE.browser().phone() : STAGE.browser().window(width, height),
                demo.address())) {
      katarina.as(KATARINA);
      Locator rows = katarina.page().locator(".today-needs > li");
      assertThat(rows).hasCount(3);
      for (String name :
          new String[] {YUSUF, ThirtyNewcomers.WITHOUT_OWNER, ThirtyNewcomers.NOT_INVITED}) {
        assertThat(row(katarina, name)).isInViewport();
      }
      Locator worst = katarina.page().locator("today-hires .plan-row");
      assertThat(worst).hasCount(8);
      assertThat(worst.first()).containsText(ThirtyNewcomers.WITHOUT_OWNER);
      assertThat(worst.nth(1)).containsText(YUSUF);
      photographs.take(katarina, "today");

      takesOn(katarina, photographs);
      choosesAMentor(katarina, photographs);
      invites(katarina, YUSUF, photographs);
      invites(katarina, ThirtyNewcomers.NOT_INVITED, photographs);
      assertThat(rows).hasCount(0);
      assertThat(katarina.heading("Behöver dig")).hasCount(0);
      photographs.take(katarina, "nobody-needs");

      katarina.link("Visa alla").first().click();
      assertThat(katarina.page().locator(".filters")).isVisible();
      katarina.button("Visa fler").click();
      assertThat(katarina.page().locator(".plan-row")).hasCount(30);
      photographs.take(katarina, "all");
    }
  }

  private static Locator row(Visit visit, String name) {
    return visit
        .page()
        .locator(".today-needs > li")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private static void takesOn(Visit katarina, Photographs photographs) {
    Locator row = row(katarina, ThirtyNewcomers.WITHOUT_OWNER);
    assertThat(row).containsText("har ingen introduktionsansvarig");
    katarina.saving(row.getByText("Ta ansvaret")::click);
    assertThat(row).hasCount(0);
    photographs.take(katarina, "took-on");
  }

  private static void choosesAMentor(Visit katarina, Photographs photographs) {
    row(katarina, YUSUF).getByText("Välj mentor").click();
    Locator card = katarina.page().locator("dialog.person-card");
    assertThat(card.getByLabel("Mentor")).isFocused();
    card.getByLabel("Sök någon annan").fill("Mattias");
    card.locator(".person-found-one").first().click();
    photographs.take(katarina, "mentor-chosen");
    katarina.saving(katarina.button("Spara mentor")::click);
    assertThat(card.getByText("Nu har " + YUSUF + " en mentor.")).isVisible();
    photographs.take(katarina, "mentor-saved");
    katarina.page().keyboard().press("Escape");
    assertThat(card).hasCount(0);
    assertThat(row(katarina, YUSUF)).not().containsText("ingen mentor");
    assertThat(row(katarina, YUSUF)).containsText("är inte inbjuden");
  }

  private static void invites(Visit katarina, String name, Photographs photographs) {
    row(katarina, name).getByText("Bjud in").click();
    Locator card = katarina.page().locator("dialog.person-card");
    katarina.saving(card.getByText("Bjud in", exactly())::click);
    assertThat(card.getByLabel("Länk")).isVisible();
    photographs.take(katarina, "invited-" + name.split(" ", 2)[0].toLowerCase(Locale.ROOT));
    katarina.page().keyboard().press("Escape");
    assertThat(row(katarina, name)).hasCount(0);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
