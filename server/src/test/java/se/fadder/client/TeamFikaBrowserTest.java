package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests that a manager sets the fika of a team and its half-days of wellness, and that the team has
 * the fika on the day.
 */
@Tag("slow")
class TeamFikaBrowserTest extends InBrowser {
  private static final String TUESDAY = "2027-03-09";

  /** Before the fika of the day. */
  private final SettableClock clock = SettableClock.on(TUESDAY);

  TeamFikaBrowserTest() {
    clock.moveTo(
        clock.instant().atZone(SettableClock.STOCKHOLM).with(LocalTime.parse("08:00")).toInstant());
  }

  @Test
  void aManagerSetsTheFikaAndPlansHalfDays() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit katarina = visit(demo).as(KATARINA).open("team")) {
      Page page = katarina.page();
      Photographs photographs = new Photographs("team", 390);
      assertThat(katarina.heading("Fika och friskvård")).isVisible();
      photographs.take(katarina, "page");

      katarina.button("Ändra fikan").tap();
      Locator days = page.locator("team-fika-form [name=weekdays]");
      for (int day = 0; day < 5; day++) {
        days.nth(day).uncheck();
      }
      katarina.saving(katarina.button("Spara")::tap);
      assertThat(page.locator(".field-error")).hasText("Välj minst en dag.");
      assertThat(days.first()).isFocused();
      photographs.take(katarina, "wrong");
      days.nth(1).check();
      days.nth(3).check();
      page.getByLabel("Börjar").fill("10:00");
      katarina.saving(katarina.button("Spara")::tap);
      assertThat(page.locator(".team-fika-when"))
          .hasText("tisdagar och torsdagar kl. 10.00, 20 minuter");
      assertThat(katarina.button("Ändra fikan")).isFocused();

      plansAHalfDay(katarina);
      photographs.take(katarina, "wellness");
      Browser.assertSoundByDayAndNight(page);
    }
  }

  private static void plansAHalfDay(Visit visit) {
    Page page = visit.page();
    Locator count = page.locator(".wellness-count");
    assertThat(count).hasText("1 av 2 i år");
    visit.button("Planera en halvdag").tap();
    assertThat(page.getByLabel("Dag", exactly())).isFocused();
    page.getByLabel("Dag", exactly()).fill("2027-03-06");
    visit.saving(visit.button("Spara")::tap);
    assertThat(page.locator(".field-error")).hasText("Den dagen är ledig för alla.");
    page.getByLabel("Dag", exactly()).fill("2027-03-02");
    page.getByLabel("förmiddag").check();
    visit.saving(visit.button("Spara")::tap);
    assertThat(count).hasText("1 av 3 i år");
    Locator done = visit.button("Blev av: 2 mars, förmiddag");
    visit.saving(done::tap);
    assertThat(done).hasAttribute("aria-pressed", "true");
    assertThat(count).hasText("2 av 3 i år");
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  @Test
  void theTeamSaysOnTheDayWhoComesAndWhoHosts() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit alva = visit(demo).as(ALVA);
        Visit mirjam = visit(demo).as(MIRJAM)) {
      Locator fika = alva.page().locator(".team-fika").first();
      assertThat(fika.locator("h2")).hasText("Fika 14.30");
      // It is of today, and stands above what is always there.
      assertThat(fika.boundingBox().y)
          .isLessThan(alva.page().locator("#today-people").boundingBox().y);
      alva.saving(alva.button("Jag kommer")::tap);
      assertThat(alva.button("Jag kommer")).hasAttribute("aria-pressed", "true");
      assertThat(fika.locator("[role=status]")).hasText("1 kommer");
      Locator takesOver = alva.button("Ta över");
      assertThat(takesOver.or(alva.button("Skriv veckans fråga")).first()).isVisible();
      if (takesOver.isVisible()) {
        alva.saving(takesOver::tap);
      }
      assertThat(fika).containsText("Du är värd i dag.");
      Browser.assertSoundByDayAndNight(alva.page());

      takesOverAndWrites(mirjam);
      alva.page().reload();
      assertThat(fika).containsText("Mirjam Tallroth är värd.");
      assertThat(fika.locator(".team-fika-line")).hasText("Vad gör dig glad i dag?");
      new Photographs("team-day", 390).take(alva, "line");
    }
  }

  private static void takesOverAndWrites(Visit mirjam) {
    Page page = mirjam.page();
    page.reload();
    Locator fika = page.locator(".team-fika").first();
    assertThat(fika).containsText("Alva Ekenäs är värd.");
    assertThat(fika.locator("[role=status]")).hasText("1 kommer");
    mirjam.saving(mirjam.button("Ta över")::tap);
    assertThat(fika).containsText("Du är värd i dag.");
    mirjam.button("Skriv veckans fråga").tap();
    Locator line = page.getByLabel("Veckans fråga");
    assertThat(line).isFocused();
    line.fill("Ring 19811218-9876");
    mirjam.button("Spara").tap();
    assertThat(page.locator(".field-error")).isVisible();
    line.fill("Vad gör dig glad i dag?");
    mirjam.saving(mirjam.button("Spara")::tap);
    assertThat(fika.locator(".team-fika-line")).hasText("Vad gör dig glad i dag?");
    assertThat(mirjam.button("Ändra frågan")).isFocused();
  }

  private Visit visit(RunningDemo demo) {
    Visit visit = new Visit(STAGE.browser().phone(), demo.address());
    visit.page().clock().setFixedTime(clock.millis());
    return visit;
  }
}
