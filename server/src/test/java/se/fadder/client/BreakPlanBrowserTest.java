package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/** Tests that somebody says yes to reminders of breaks, and makes the plan of their unit theirs. */
@Tag("slow")
class BreakPlanBrowserTest extends InBrowser {
  /** A working day before its breaks. */
  private final SettableClock clock = SettableClock.on("2027-03-09");

  @Test
  void oneSaysYesOnTheDayAndMakesThePlanOnesOwn() throws IOException {
    clock.moveTo(
        clock.instant().atZone(SettableClock.STOCKHOLM).with(LocalTime.parse("08:00")).toInstant());
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit katarina = new Visit(STAGE.browser().phone(), demo.address())) {
      Page page = katarina.page();
      page.clock().setFixedTime(clock.millis());
      katarina.as(KATARINA);
      Photographs photographs = new Photographs("breakplan", 390);
      assertThat(katarina.heading("Vill du bli påmind om pauser?")).isVisible();
      katarina.saving(katarina.button("Ja, påminn mig")::tap);
      assertThat(page.locator("break-question")).hasCount(0);
      assertThat(page.locator("today-break .break")).isVisible();
      photographs.take(katarina, "agreed");

      katarina.open("break-plan");
      switchesOneOff(katarina);
      photographs.take(katarina, "off");
      addsOneOfTheirOwn(katarina, photographs);
      pauses(katarina);
      Browser.assertSoundByDayAndNight(page);
    }
  }

  private static void switchesOneOff(Visit visit) {
    Locator fika = visit.page().locator("[data-break=AFTERNOON_FIKA]");
    assertThat(fika).containsText("Som enheten");
    visit.button("Ändra: Eftermiddagsfika").tap();
    visit.saving(visit.button("Slå av")::tap);
    assertThat(fika).containsText("Ingen påminnelse");
    assertThat(fika).containsText("Avslagen");
    assertThat(visit.button("Ange en tid: Eftermiddagsfika")).isFocused();

    visit.saving(visit.button("Som enheten: Eftermiddagsfika")::tap);
    assertThat(fika).not().containsText("Avslagen");
    assertThat(visit.button("Ändra: Eftermiddagsfika")).isFocused();
  }

  private static void addsOneOfTheirOwn(Visit visit, Photographs photographs) {
    Page page = visit.page();
    visit.button("Lägg till en paus").tap();
    Locator name = page.getByLabel("Vad ska den heta?");
    assertThat(name).isFocused();
    name.fill("Sträcka på mig");
    page.getByText("Mellan två tider").tap();
    page.getByLabel("Tidigast").fill("15:00");
    page.getByLabel("Senast").fill("14:00");
    visit.saving(visit.button("Spara")::tap);
    assertThat(page.locator(".field-error")).hasText("Senast ska vara efter tidigast, samma dag.");
    assertThat(page.getByLabel("Senast")).isFocused();
    photographs.take(visit, "wrong");

    page.getByLabel("Senast").fill("16:00");
    visit.saving(visit.button("Spara")::tap);
    Locator own = page.locator("own-breaks .break-row");
    assertThat(own).hasCount(1);
    assertThat(own).containsText("Sträcka på mig");
    assertThat(own).containsText("mellan 15.00 och 16.00");
    photographs.take(visit, "own");
  }

  private static void pauses(Visit visit) {
    visit.saving(visit.button("En vecka")::tap);
    Locator paused = visit.heading("Påminnelserna är pausade");
    assertThat(paused).isFocused();
    visit.page().reload();
    assertThat(paused).isVisible();
    visit.saving(visit.button("Påminn mig igen")::tap);
    assertThat(visit.heading("Pausa påminnelserna")).isFocused();
  }
}
