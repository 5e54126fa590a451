package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/** Tests the pages of those who have forgotten their password, and of those who help them. */
@Tag("slow")
class PasswordLinkBrowserTest extends InBrowser {
  private static final String PETRA = "petra.oreilly-holm";
  private static final String PASSWORD = "fyra kloka rävar sjunger";
  private static final String SHOWN = "En länk till ditt konto visades för någon annan";
  private static final String WAITS = "Du kan välja ett nytt lösenord";
  private static final String LINK_FOR_HER = "glömt sitt lösenord?";
  private static final Pattern LINK = Pattern.compile("http\\S+/#/invitation/[A-Za-z0-9_-]{43}");

  @SuppressWarnings("NullAway.Init") // before each
  private RunningDemo demo;

  /** By day, as nobody is told anything at night, and before the sessions of any day. */
  @BeforeEach
  void start() throws IOException {
    LocalDate today = LocalDate.now(SettableClock.STOCKHOLM);
    demo =
        RunningDemo.start(
            new SettableClock(today.atTime(8, 15).atZone(SettableClock.STOCKHOLM).toInstant()),
            Map.of());
  }

  @AfterEach
  void stop() throws IOException {
    demo.close();
  }

  @Test
  void whoIsSignedInNowhereIsShownToAndToldSo() {
    try (Visit manager = visit().as(KATARINA);
        Visit phone = visit().open("")) {
      phone.page().getByText("Glömt lösenordet?").click();
      assertThat(phone.page().getByText("Be din chef eller HR om en länk")).isVisible();
      toPlan(manager);
      manager.page().getByText(LINK_FOR_HER).click();
      Browser.assertSound(manager.page());
      String link = shown(manager, "Ge ett nytt lösenord");
      assertThat(manager.page().getByText("får veta att länken visades för dig")).isVisible();
      Browser.assertSound(manager.page());
      phone.page().navigate(link);
      assertThat(phone.heading("Hej igen, Petra!")).isVisible();
      assertThat(phone.page().getByLabel("Användarnamn")).hasValue(PETRA);
      choose(phone, "Spara och logga in");
      assertThat(phone.heading("Hej Petra!")).isVisible();
      assertThat(phone.heading(SHOWN)).isVisible();
      assertThat(phone.page().getByText("Den visades för Katarina Fjällström")).isVisible();
      Browser.assertSound(phone.page());
      phone.saving(phone.button("Jag känner till det")::click);
      assertThat(phone.heading(SHOWN)).hasCount(0);
      phone.page().reload();
      assertThat(phone.heading("Hej Petra!")).isVisible();
      assertThat(phone.heading(SHOWN)).hasCount(0);
    }
  }

  @Test
  void whoIsSignedInSomewhereChoosesANewPasswordThere() {
    try (Visit phone = visit().open("").signIn(PETRA, RunningDemo.PASSWORD);
        Visit old = visit().open("").signIn(PETRA, RunningDemo.PASSWORD);
        Visit manager = visit().as(KATARINA)) {
      assertThat(old.heading("Hej Petra!")).isVisible();
      assertThat(phone.heading("Hej Petra!")).isVisible();
      toPlan(manager);
      manager.page().getByText(LINK_FOR_HER).click();
      manager.saving(manager.button("Ge ett nytt lösenord")::click);
      assertThat(manager.page().getByText("kan nu välja ett nytt lösenord där")).isVisible();
      assertThat(manager.page().getByText("Då kan HR visa en länk i stället.")).isVisible();
      assertThat(manager.page().getByLabel("Länk")).hasCount(0);
      Browser.assertSound(manager.page());

      assertThat(phone.heading(WAITS)).isVisible();
      Browser.assertSound(phone.page());
      phone.link("Välj nytt lösenord").click();
      assertThat(phone.page().getByLabel("Nuvarande lösenord")).hasCount(0);
      choose(phone, "Byt lösenord");
      assertThat(phone.page().getByText("Ditt lösenord är bytt.")).isVisible();
      assertThat(phone.heading(WAITS)).hasCount(0);
      assertThat(phone.page().getByLabel("Nuvarande lösenord")).hasCount(1);
      old.open("account");
      assertThat(old.page().getByText("Logga in igen för att fortsätta")).isVisible();
    }
  }

  @Test
  void hrShowsALinkToWhoCannotGetWhereTheyAreSignedInAndEveryDeviceIsTold() {
    try (Visit lost = visit().open("").signIn(PETRA, RunningDemo.PASSWORD);
        Visit hr = visit().as(HR);
        Visit phone = visit()) {
      assertThat(lost.heading("Hej Petra!")).isVisible();
      toPlan(hr);
      hr.page().getByText(LINK_FOR_HER).click();
      hr.saving(hr.button("Ge ett nytt lösenord")::click);
      assertThat(hr.page().getByText("Då kan du visa en länk i stället.")).isVisible();
      Browser.assertSound(hr.page());
      String link = shown(hr, "Visa länk och QR-kod");
      assertThat(lost.heading(SHOWN)).isVisible();
      assertThat(lost.page().getByText("Den visades för Gunilla Åkerlund-Bäck")).isVisible();
      phone.page().navigate(link);
      choose(phone, "Spara och logga in");
      assertThat(phone.heading(SHOWN)).isVisible();
      lost.open("account");
      assertThat(lost.page().getByText("Logga in igen för att fortsätta")).isVisible();
    }
  }

  private static void toPlan(Visit visit) {
    visit.link("Personer").click();
    visit.link("Petra").first().click();
    assertThat(visit.page().locator("step-list")).isVisible();
  }

  private static String shown(Visit visit, String button) {
    visit.saving(visit.button(button)::click);
    Locator link = visit.page().getByLabel("Länk");
    assertThat(link).hasValue(LINK);
    return link.inputValue();
  }

  private static void choose(Visit visit, String button) {
    // Exactly, for the notice that leads here has it in its own name.
    visit
        .page()
        .getByLabel("Nytt lösenord", new Page.GetByLabelOptions().setExact(true))
        .fill(PASSWORD);
    visit.page().getByLabel("Samma lösenord igen").fill(PASSWORD);
    visit.button(button).click();
  }

  private Visit visit() {
    return new Visit(STAGE.browser().phone(), demo.address());
  }
}
