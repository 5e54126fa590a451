package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;

/** Tests what a proposal says when there are fewer seats than newcomers, and that it helps. */
@Tag("slow")
class PairingShortageBrowserTest extends InBrowser {
  private static final String MENTOR = "Mattias Grönhag";
  private static final Pattern OFFER =
      Pattern.compile("Om (.+) tar emot en till får (.+) en mentor");

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void saysWhoIsNotPlacedWhyAndWhatPlacesThem(int width, int height)
      throws IOException, SQLException {
    Photographs photographs = new Photographs("shortage", width);
    try (RunningDemo demo = RunningDemo.start();
        Visit hr =
            new Visit(
                width < 500 ? STAGE.browser().phone() : STAGE.browser().window(width, height),
                demo.address())) {
      leaveOneSeat(demo);
      hr.as(HR).open("pairing");
      Page page = hr.page();
      hr.button("Gör ett förslag").click();
      assertThat(hr.heading("Utan mentor i förslaget")).isVisible();
      assertThat(hr.heading("Där platserna inte räcker")).isVisible();
      Locator without = page.locator("[aria-labelledby=pairing-without] .pairing-row");
      assertThat(without).hasCount(2);
      assertThat(page.locator("[aria-labelledby=pairing-shortages] li").first())
          .containsText("2 nyanställda delar på 1 plats hos " + MENTOR);
      photographs.take(hr, "proposal");

      Locator helped = without.filter(having("tar emot en till"));
      Matcher offer = OFFER.matcher(helped.first().innerText());
      assertThat(offer.find()).isTrue();
      helped.first().click();
      assertThat(page.locator(".sheet h2")).isFocused();
      assertThat(page.locator(".sheet")).containsText("har ingen plats kvar");
      photographs.take(hr, "not-placed");
      page.keyboard().press("Escape");

      // What was offered is done, and the proposal made anew.
      run(demo, "update mentor_profile set seats = seats + 1 where " + named(offer.group(1)));
      hr.saving(hr.button("Räkna om")::click);
      assertThat(without).hasCount(1);
      assertThat(without).not().containsText(offer.group(2));
      photographs.take(hr, "one-more-seat");
    }
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String named(String name) {
    return """
    person_id = (
      select id from person where given_name || ' ' || family_name = '%s')
    """
        .formatted(name);
  }

  /** Leaves one seat in all of the municipality, of whoever has or could have a newcomer. */
  private static void leaveOneSeat(RunningDemo demo) throws SQLException {
    run(
        demo,
        """
        insert into mentor_profile (person_id, seats, room, room_on, revision)
        select distinct mentor_id, 0, 'ROOM', '2026-01-01', 1 from mentorship
        where true
        on conflict (person_id) do nothing
        """);
    run(demo, "update mentor_profile set seats = 0, pause_from = null, pause_to = null");
    run(
        demo,
        "update mentor_profile set room = 'ROOM', seats = 1 + (select count(*) from mentorship m"
            + " where m.mentor_id = mentor_profile.person_id and m.kind = 'MAIN'"
            + " and m.last_day is null) where "
            + named(MENTOR));
  }

  private static void run(RunningDemo demo, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(demo.databaseUrl());
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    }
  }
}
