package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;

/** Tests the ramp: the newcomer's tap for the week, and what owner and manager see and agree on. */
@Tag("slow")
class RampBrowserTest extends InBrowser {
  /** A newcomer of Katarina's who has more cases than agreed. */
  private static final String PETRA = "Petra O'Reilly-Holm";

  /** A newcomer of Katarina's with whom nothing is agreed yet. */
  private static final String YUSUF = "Yusuf Abdirahman";

  private static final String OWNER = "Eva-Lena Öhrström";
  private static final String ABOVE = "För många ärenden";

  /** In which of Alva's months the week begins hangs on the day on which the test runs. */
  private static final Pattern AGREED =
      Pattern.compile("Månad (1: högst 3|2: högst 4) egna, 3 delade ärenden\\.");

  /** One story, for a week is noted once. */
  @Test
  void theWeekIsNotedInOneTapAndTooManyCasesAreSeenByTheManagerAtOnce() {
    try (Visit alva = onPhone().as(ALVA).open("introduction");
        Visit katarina = onScreen(1280, 800).as(KATARINA)) {
      katarina.link("Personer").click();
      katarina.link(ALVA).click();
      Locator seen = katarina.page().locator("ramp-card");
      assertThat(seen).containsText(AGREED);
      assertThat(seen).containsText("3 egna, 3 delade ärenden.");
      assertThat(seen).not().containsText(ABOVE);

      Locator week = alva.page().locator("ramp-week");
      Locator asLastWeek = alva.button("Som förra veckan: 3 egna, 3 delade");
      assertThat(asLastWeek).isVisible();
      List<String> lost = new ArrayList<>();
      alva.page().route("**/graphql", route -> lose(route, lost));
      asLastWeek.tap();
      assertThat(week).containsText("Noterat: 3 egna, 3 delade");
      assertThat(week).containsText("Det skickas när det finns kontakt.");
      alva.page().waitForCondition(() -> lost.size() == 2);
      Browser.assertSound(alva.page());

      alva.page().unroute("**/graphql");
      alva.saving(() -> alva.page().evaluate("dispatchEvent(new Event('online'))"));
      assertThat(week).not().containsText("Det skickas när det finns kontakt.");
      assertThat(week).containsText("Noterat: 3 egna, 3 delade");
      alva.page().reload();
      assertThat(week).containsText("Noterat: 3 egna, 3 delade");
      Browser.assertSound(alva.page());

      alva.button("Ändra").tap();
      alva.button("Fler: Egna").tap();
      alva.button("Fler: Egna").tap();
      alva.button("Färre: Delade").tap();
      Browser.assertSound(alva.page());
      alva.saving(alva.button("Spara")::tap);
      assertThat(week).containsText("Noterat: 5 egna, 2 delade");
      assertThat(week).containsText("Det är fler än ni har kommit överens om.");
      Browser.assertSound(alva.page());

      assertThat(seen).containsText(ABOVE);
      assertThat(seen).containsText("5 egna, 2 delade ärenden.");
      Browser.assertSound(katarina.page());

      alva.button("Ändra").tap();
      alva.button("Färre: Egna").tap();
      alva.button("Färre: Egna").tap();
      alva.saving(alva.button("Spara")::tap);
      assertThat(week).not().containsText("fler än ni har kommit överens om");
      assertThat(seen).not().containsText(ABOVE);
    }
  }

  private static void lose(Route route, List<String> lost) {
    String body = String.valueOf(route.request().postData());
    if (body.contains("idempotencyKey")) {
      lost.add(body);
    }
    route.abort();
  }

  @Test
  void theWeekBeforeCanBeCorrected() {
    try (Visit visit = onPhone().open("").signIn("jasmina.begovic", RunningDemo.PASSWORD)) {
      assertThat(visit.page().locator(".top")).isVisible();
      visit.open("introduction");
      visit.button("Ändra förra veckan (7 egna, 4 delade)").tap();
      visit.button("Färre: Egna").tap();
      assertSoundTwiceAsLarge(visit.page());
      visit.saving(visit.button("Spara")::tap);
      assertThat(visit.button("Ändra förra veckan (6 egna, 4 delade)")).isVisible();
      assertThat(visit.button("Som förra veckan: 6 egna, 4 delade")).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({"320, 640", "390, 844", "1280, 800"})
  void theManagerFindsThoseAboveTheirRampAndReadsMonthByMonth(int width, int height) {
    try (Visit visit = onScreen(width, height).as(KATARINA)) {
      visit.link("Personer").click();
      visit.link(ABOVE).first().click();
      assertThat(visit.link(YUSUF)).hasCount(0);
      assertThat(visit.link(PETRA)).containsText(ABOVE);
      Browser.assertSound(visit.page());

      visit.link(PETRA).click();
      visit.page().locator("ramp-card summary").click();
      Locator months = visit.page().locator("ramp-card tbody tr");
      assertThat(months).hasCount(12);
      assertThat(months.filter(new Locator.FilterOptions().setHasText("13 + 5")))
          .containsText("fler än överenskommet");
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void hrSeesNoRampAndIsNotOfferedToLookForThoseAboveIt() {
    try (Visit visit = onPhone().as(HR)) {
      visit.link("Personer").click();
      assertThat(visit.link("Utan mentor")).isVisible();
      assertThat(visit.page().getByText(ABOVE)).hasCount(0);
      visit.link(PETRA).click();
      assertThat(visit.page().locator("step-list")).isVisible();
      assertThat(visit.page().locator("ramp-card")).hasCount(0);
    }
  }

  @Test
  void theMentorReadsTheRampAndCannotChangeIt() {
    try (Visit visit = onPhone().as(MIRJAM)) {
      visit.link("Personer").click();
      visit.link(PETRA).click();
      assertThat(visit.page().locator("ramp-card")).containsText(ABOVE);
      assertThat(visit.button("Ändra upptrappningen")).hasCount(0);
    }
  }

  @Test
  void theManagerAgreesFromAProposal() {
    try (Visit visit = onScreen(390, 844).as(KATARINA)) {
      visit.link("Personer").click();
      visit.link(YUSUF).click();
      visit.button("Lägg upp en upptrappning").click();
      assertThat(field(visit, "Egna, månad 1")).hasValue("3");
      assertThat(field(visit, "Egna, månad 12")).hasValue("14");
      field(visit, "Egna, månad 1").fill("2");
      Browser.assertSound(visit.page());
      assertSoundTwiceAsLarge(visit.page());
      visit.saving(visit.button("Spara")::click);
      assertThat(visit.page().locator("ramp-card"))
          .containsText("Månad 1: högst 2 egna, 3 delade ärenden.");
      visit.page().reload();
      assertThat(visit.page().locator("ramp-card"))
          .containsText("Månad 1: högst 2 egna, 3 delade ärenden.");
    }
  }

  @Test
  void whoIsSecondIsToldKeepsWhatTheyTypedAndMaySaveAgain() {
    try (Visit manager = onScreen(390, 844).as(KATARINA);
        Visit owner = onScreen(390, 844).as(OWNER)) {
      for (Visit visit : List.of(manager, owner)) {
        visit.link("Personer").click();
        visit.link(ALVA).click();
        visit.button("Ändra upptrappningen").click();
      }
      field(manager, "Delade, månad 12").fill("9");
      manager.saving(manager.button("Spara")::click);
      assertThat(manager.button("Ändra upptrappningen")).isVisible();

      field(owner, "Egna, månad 12").fill("20");
      owner.saving(owner.button("Spara")::click);
      assertThat(owner.page().getByRole(AriaRole.ALERT).filter(told("Någon annan har ändrat")))
          .isVisible();
      assertThat(field(owner, "Egna, månad 12")).hasValue("20");
      assertThat(owner.page().locator("ramp-form tr").last())
          .containsText(Pattern.compile("nu 14 egna, 9 delade"));
      Browser.assertSound(owner.page());

      owner.saving(owner.button("Spara")::click);
      assertThat(owner.button("Ändra upptrappningen")).isVisible();
      owner.page().locator("ramp-card summary").click();
      assertThat(owner.page().locator("ramp-card tbody tr").last().locator("td").first())
          .hasText("20");
    }
  }

  private static void assertSoundTwiceAsLarge(Page page) {
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
    Browser.assertSound(page);
    page.evaluate("document.documentElement.style.removeProperty('font-size')");
  }

  private static Locator.FilterOptions told(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator field(Visit visit, String name) {
    return visit.page().getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }
}
