package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/** Tests that hours of work are said by oneself on a phone, and for a unit by whoever leads it. */
@Tag("slow")
class WorkingHoursBrowserTest extends InBrowser {
  private static Visit visit(RunningDemo demo) {
    return new Visit(STAGE.browser().phone(), demo.address());
  }

  @Test
  void oneSaysOnesOwnHoursAndGoesBackToThoseOfTheUnit() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit mirjam = visit(demo).as(MIRJAM).open("account")) {
      Page page = mirjam.page();
      assertThat(page.locator(".hours-of")).containsText("08.00–16.30");
      Browser.assertSoundByDayAndNight(page);
      mirjam.link("Ändra arbetstiden").tap();
      assertThat(mirjam.heading("Min arbetstid")).isVisible();
      mirjam.button("Ange arbetstid").tap();
      Locator form = page.locator("hours-form");
      time(page, "1-MONDAY-begins").fill("09:00");
      time(page, "1-MONDAY-ends").fill("08:00");
      mirjam.button("Spara arbetstiden").tap();
      assertThat(form.locator(".field-error")).hasCount(1);
      assertThat(time(page, "1-MONDAY-ends")).isFocused();
      time(page, "1-MONDAY-ends").fill("15:30");
      time(page, "1-MONDAY-ends").blur();
      mirjam.button("Samma som måndag alla dagar").tap();
      assertThat(time(page, "1-FRIDAY-begins")).hasValue("09:00");
      page.locator("[name='1-FRIDAY-works']").uncheck();
      assertThat(time(page, "1-FRIDAY-begins")).hasCount(0);
      assertThat(form).containsText("26 timmar i veckan");
      page.getByText("Varannan vecka").tap();
      assertThat(time(page, "2-THURSDAY-begins")).hasValue("09:00");
      page.locator("[name='2-FRIDAY-works']").check();
      Browser.assertSoundByDayAndNight(page);
      mirjam.saving(mirjam.button("Spara arbetstiden")::tap);
      assertThat(page.locator(".hours-list")).hasCount(2);
      assertThat(page.locator(".hours-list").first()).containsText("Ledig");
      assertThat(page.locator(".hours-list").last()).containsText("09.00–15.30");
      Browser.assertSoundByDayAndNight(page);

      page.reload();
      mirjam.button("Gå tillbaka till enhetens tider").tap();
      mirjam.saving(() ->
          page.locator("page-question").getByText("Gå tillbaka till enhetens tider").last().tap());
      assertThat(page.locator(".hours-list")).hasCount(1);
      assertThat(page.locator(".hours-list")).containsText("08.00–16.30");
    }
  }

  private static Locator time(Page page, String name) {
    return page.locator("[name='" + name + "']");
  }

  @Test
  void whoeverLeadsAUnitSaysItsHoursAndThoseOfTheirPeople() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit manager = visit(demo).as(KATARINA).open("hours");
        Visit mirjam = visit(demo).as(MIRJAM)) {
      Page page = manager.page();
      page.locator(".hours-units a").first().tap();
      manager.button("Ange enhetens arbetstid").tap();
      assertThat(page.locator("hours-form [type=checkbox]")).hasCount(0);
      time(page, "1-MONDAY-begins").fill("07:45");
      time(page, "1-MONDAY-begins").blur();
      manager.button("Samma som måndag alla dagar").tap();
      Browser.assertSoundByDayAndNight(page);
      manager.saving(manager.button("Spara arbetstiden")::tap);
      assertThat(page.locator(".hours-list")).containsText("07.45–16.30");

      mirjam.open("account");
      assertThat(mirjam.page().locator(".hours-of")).containsText("07.45–16.30");
      assertThat(mirjam.page().locator(".hours-of")).containsText("Samma tider som i enheten.");
    }
  }
}
