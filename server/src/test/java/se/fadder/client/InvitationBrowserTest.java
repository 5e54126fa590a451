package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.fadder.RunningDemo;

/**
 * Tests the way from a manager's invitation to a newcomer's first look at their plan, with and
 * without mail.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationBrowserTest extends InBrowser {
  /** A newcomer who has no account. */
  private static final String YUSUF = "Yusuf Abdirahman";

  private static final String PASSWORD = "fyra kloka rävar sjunger";
  private static final Pattern LINK = Pattern.compile("http\\S+/#/invitation/[A-Za-z0-9_-]{43}");

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", "smtp"));

  @SuppressWarnings("NullAway.Init") // before all
  private RunningDemo mailing;

  @BeforeAll
  void start() throws Exception {
    mail.start();
    mailing =
        RunningDemo.start(
            Clock.systemUTC(),
            Map.of(
                "FADDER_SMTP_HOST", "localhost",
                "FADDER_SMTP_PORT", String.valueOf(mail.getSmtp().getPort()),
                "FADDER_SMTP_FROM", "Fadder <fadder@storsjo.example>",
                "FADDER_SMTP_TLS", "none"));
  }

  @AfterAll
  void stop() throws Exception {
    mailing.close();
    mail.stop();
  }

  @Test
  void aNewcomerComesInByTheLinkThatTheManagerShowedOnce() {
    String voided;
    String link;
    try (Visit manager = onPhone().as(KATARINA)) {
      toPlan(manager, YUSUF);
      assertThat(manager.page().getByText("Yusuf Abdirahman kan inte logga in ännu.")).isVisible();
      Browser.assertSound(manager.page());
      voided = invite(manager, "Bjud in");
      Browser.assertSound(manager.page());
      assertThat(manager.page().getByAltText("QR-kod med länken")).isVisible();
      manager.button("Klar").click();
      assertThat(manager.page().getByText("är inbjuden men har inte loggat in ännu")).isVisible();
      link = invite(manager, "Bjud in på nytt");
      manager.page().reload();
      assertThat(manager.button("Bjud in på nytt")).isVisible();
      assertThat(manager.page().getByLabel("Länk")).hasCount(0);
    }
    try (Visit newcomer = onPhone()) {
      newcomer.page().navigate(voided);
      assertThat(newcomer.heading("Inbjudan gäller inte längre")).isVisible();
      newcomer.page().navigate(link);
      assertThat(newcomer.heading("Välkommen, Yusuf!")).isVisible();
      Browser.assertSound(newcomer.page());
      Locator failure = newcomer.page().locator(".field-error");
      choose(newcomer, "kort", "kort", "Börja använda Fadder");
      assertThat(failure).containsText("minst 10 tecken");
      choose(newcomer, PASSWORD, PASSWORD + "!", "Börja använda Fadder");
      assertThat(failure).containsText("Du har skrivit två olika lösenord");
      choose(newcomer, "Sommar2026!", "Sommar2026!", "Börja använda Fadder");
      assertThat(failure).containsText("lätt att gissa");
      Browser.assertSound(newcomer.page());
      choose(newcomer, PASSWORD, PASSWORD, "Börja använda Fadder");
      assertThat(newcomer.heading("Hej Yusuf!")).isVisible();
      assertThat(newcomer.heading("Din inbjudan gick genom någon annan")).isVisible();
      assertThat(newcomer.page().getByText("Den visades för Katarina Fjällström i dag"))
          .isVisible();
      Browser.assertSound(newcomer.page());
    }
    try (Visit again = onPhone()) {
      again.page().navigate(link);
      assertThat(again.heading("Inbjudan gäller inte längre")).isVisible();
      Browser.assertSound(again.page());
      again.link("Till inloggningen").click();
      again.signIn("yusuf.abdirahman", PASSWORD);
      assertThat(again.heading("Hej Yusuf!")).isVisible();
    }
  }

  @Test
  void theInvitationComesByMailWhereThereIsAMailServer() throws Exception {
    try (Visit manager = visit(mailing.address()).as(KATARINA)) {
      toPlan(manager, YUSUF);
      Browser.assertSound(manager.page());
      manager.button("Mejla en inbjudan").click();
      assertThat(manager.page().getByText("Mejlet till Yusuf Abdirahman är skickat.")).isVisible();
      assertThat(manager.page().getByLabel("Länk")).hasCount(0);
      Browser.assertSound(manager.page());
    }
    try (Visit newcomer = onPhone()) {
      newcomer.page().navigate(linkIn(mail.getReceivedMessages()));
      choose(newcomer, PASSWORD, PASSWORD, "Börja använda Fadder");
      assertThat(newcomer.heading("Hej Yusuf!")).isVisible();
    }
    mail.stop();
    try (Visit hr = visit(mailing.address()).as(HR)) {
      toPlan(hr, "Petra");
      hr.page().getByText("glömt sitt lösenord?").click();
      hr.button("Mejla en länk").click();
      assertThat(hr.page().getByText("Mejlet gick inte iväg. Försök igen om en stund."))
          .isVisible();
      assertThat(hr.page().getByLabel("Länk")).hasCount(0);
      Browser.assertSound(hr.page());
    }
  }

  private static void toPlan(Visit visit, String name) {
    visit.link("Personer").click();
    visit.link(name).first().click();
    assertThat(visit.page().locator("step-list")).isVisible();
  }

  private static String invite(Visit visit, String button) {
    visit.saving(() -> visit.button(button).click());
    Locator link = visit.page().getByLabel("Länk");
    assertThat(link).hasValue(LINK);
    return link.inputValue();
  }

  private static void choose(Visit visit, String password, String repeated, String button) {
    visit.page().getByLabel("Nytt lösenord").fill(password);
    visit.page().getByLabel("Samma lösenord igen").fill(repeated);
    visit.button(button).click();
  }

  /** The link of the invitation; letters to others about their day may have come as well. */
  private static String linkIn(MimeMessage[] letters) throws IOException, MessagingException {
    for (MimeMessage letter : letters) {
      Matcher link = LINK.matcher(letter.getContent().toString());
      if (link.find()) {
        return link.group();
      }
    }
    throw new AssertionError("no link in " + letters.length + " letters");
  }

  private Visit visit(URI address) {
    return new Visit(STAGE.browser().phone(), address);
  }
}
