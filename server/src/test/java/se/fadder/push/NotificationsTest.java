package se.fadder.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.push.PushOffice.HOUR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.jobs.WholeDay;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Rfc3339;
import se.fadder.kernel.ViewerId;

/** Tests what is answered to notifications, in the client and by the token that was sent. */
@OnOneDatabase
final class NotificationsTest {
  private final PushOffice office;
  private final AnswerEndpoint answers;
  private final DeliveredEndpoint delivered;

  NotificationsTest(Database database) {
    office = new PushOffice(database);
    answers = new AnswerEndpoint(database, office.notifications);
    delivered = new DeliveredEndpoint(database, office.notifications);
  }

  private String told(String... slots) {
    office.browser("self");
    office.remind("self", slots);
    office.work();
    return office.sent.getLast().id();
  }

  private static int answer(PushEndpoint endpoint, String body) {
    return ask(endpoint, body).status();
  }

  private static Endpoint.Answer ask(PushEndpoint endpoint, String body) {
    return endpoint.answer(
        new Endpoint.Request(
            Map.of("content-type", "application/json"),
            Map.of(),
            null,
            "192.0.2.1",
            body.getBytes(UTF_8)));
  }

  private static String body(String token, String answer) {
    return "{\"token\":\"" + token + "\",\"answer\":\"" + answer + "\"}";
  }

  @Test
  void whoHasTheTokenAnswersOnce() {
    String token = told("fika");
    assertThat(answer(answers, body(token, "DONE"))).isEqualTo(200);
    assertThat(office.fika.done).hasSize(1);
    assertThat(answer(answers, body(token, "DONE"))).isEqualTo(409);
    assertThat(answer(answers, body(token, "LATER"))).isEqualTo(409);
    assertThat(office.fika.done).hasSize(1);
    assertThat(office.open("self")).isEmpty();
  }

  @Test
  void ofTwoAnswersAtOnceOneCounts() throws Exception {
    String token = told("fika");
    List<Integer> outcomes =
        Race.of(
            List.of(
                () -> answer(answers, body(token, "DONE")),
                () -> answer(answers, body(token, "LATER")),
                () -> answer(answers, body(token, "DONE"))));
    assertThat(outcomes).containsOnlyOnce(200);
  }

  @Test
  void laterIsInAnHour() {
    String token = told("fika");
    assertThat(answer(answers, body(token, "LATER"))).isEqualTo(200);
    office.pass(Duration.ofMinutes(59));
    office.work();
    assertThat(office.sent).hasSize(1);
    office.pass(Duration.ofMinutes(1));
    office.work();
    assertThat(office.sent).hasSize(2);
    assertThat(office.sent.getLast().id()).isNotEqualTo(token);
    assertThat(office.open("self")).hasSize(1);
  }

  @Test
  void ofSeveralThingsNoneIsDoneUnseen() {
    String token = told("fika", "lunch");
    assertThat(answer(answers, body(token, "DONE"))).isEqualTo(422);
    assertThat(office.fika.done).isEmpty();
    assertThat(answer(answers, body(token, "LATER"))).isEqualTo(200);
  }

  @Test
  void whatTheRoomRefusesIsToldAndCanBeAnsweredInAnotherWay() {
    String token = told("fika");
    office.fika.refusal = Problem.notFound("stepId");
    assertThat(answer(answers, body(token, "DONE"))).isEqualTo(422);
    assertThat(answer(answers, body(token, "LATER"))).isEqualTo(200);
  }

  private static String body(String token, String answer, String at) {
    return "{\"token\":\"%s\",\"answer\":\"%s\",\"at\":\"%s\"}".formatted(token, answer, at);
  }

  @Test
  void whatWasAnsweredInTimeCountsWhenThereIsContactAgainAndOnce() {
    String token = told("fika");
    Instant tapped = office.clock.instant().plus(HOUR);
    office.pass(Duration.ofDays(2));
    String late = body(token, "DONE", Rfc3339.text(tapped));
    assertThat(answer(answers, late)).isEqualTo(200);
    assertThat(office.fika.doneAt).containsExactly(tapped);
    assertThat(answer(answers, late)).isEqualTo(409);
    assertThat(office.fika.doneAt).hasSize(1);
  }

  @Test
  void whoAskedForLaterTooLongAgoIsNotToldAgain() {
    String token = told("fika");
    String tapped = Rfc3339.text(office.clock.instant());
    office.pass(Duration.ofDays(2));
    assertThat(answer(answers, body(token, "LATER", tapped))).isEqualTo(409);
    office.work();
    assertThat(office.sent).hasSize(1);
  }

  /** Nobody has answered before they were told, nor in what is to come. */
  @Test
  void aClockThatIsWrongIsBroughtIntoTheTimeSinceItWasTold() {
    Instant told = office.clock.instant();
    String slow = told("fika");
    office.pass(HOUR);
    assertThat(answer(answers, body(slow, "DONE", "2026-01-01T00:00:00.000Z"))).isEqualTo(200);
    String fast = told("lunch");
    assertThat(answer(answers, body(fast, "DONE", "2031-01-01T00:00:00.000Z"))).isEqualTo(200);
    assertThat(office.fika.doneAt).containsExactly(told, office.clock.instant());
  }

  @Test
  void whatIsWithdrawnIsNotToldAndWhatWasToldOfItAloneIsOver() {
    office.browser("self");
    UUID tea = UUID.randomUUID();
    UUID cake = UUID.randomUUID();
    office.remindOf("self", tea);
    office.withdraw("self", cake);
    office.work();
    String token = office.sent.getLast().id();
    office.withdraw("self", tea);
    assertThat(office.open("self")).isEmpty();
    assertThat(answer(answers, body(token, "DONE"))).isEqualTo(409);
    assertThat(answer(delivered, "{\"token\":\"" + token + "\"}")).isEqualTo(404);
    office.remindOf("self", cake);
    office.withdraw("self", cake);
    office.work();
    assertThat(office.sent).hasSize(1);
    office.remindOf("self", cake, UUID.randomUUID());
    office.work();
    office.withdraw("self", cake);
    assertThat(office.open("self")).extracting(Notification::number).containsExactly(2);
  }

  @Test
  void whenSomebodyWasLastToldOfAKindIsKnown() {
    Instant before = office.clock.instant();
    told("fika");
    assertThat(lastTold(before)).isEmpty();
    assertThat(lastTold(before.minusMillis(1))).containsExactly(before);
    office.pass(Duration.ofMinutes(5));
    told("lunch");
    assertThat(lastTold(before.minusMillis(1))).containsExactly(office.clock.instant());
  }

  private Collection<Instant> lastTold(Instant since) {
    return office
        .database
        .read(tx ->
            office.notifications.lastTold(
                tx, List.of(office.person("self"), office.person("manager")), office.fika, since))
        .values();
  }

  @Test
  void afterItsTimeNothingIsAnswered() {
    String token = told("fika");
    office.pass(HOUR.multipliedBy(3));
    assertThat(answer(answers, body(token, "DONE"))).isEqualTo(409);
    assertThat(answer(delivered, "{\"token\":\"" + token + "\"}")).isEqualTo(404);
  }

  @Test
  void afterSignOutTheTokenIsWorthNothing() {
    String token = told("fika");
    office.database.write(tx -> {
      office.devices.leaveAllBut(tx, office.person("self"), null);
      return true;
    });
    assertThat(answer(answers, body(token, "DONE"))).isEqualTo(404);
    assertThat(office.fika.done).isEmpty();
  }

  @Test
  void whoHasLeftAnswersNothing() {
    String token = told("fika");
    office.database.write(tx -> tx.sql(LeavingSql.class).end(office.person("self").value()));
    assertThat(answer(answers, body(token, "DONE"))).isEqualTo(404);
    assertThat(answer(delivered, "{\"token\":\"" + token + "\"}")).isEqualTo(404);
  }

  interface LeavingSql {
    @SqlUpdate("update employment set last_day = '2026-03-01' where person_id = :person")
    int end(UUID person);
  }

  @Test
  void whatHasArrivedIsToldWhatItsTextNeeds() {
    String token = told("fika", "lunch");
    Endpoint.Answer answer = ask(delivered, "{\"token\":\"" + token + "\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(new String(answer.body(), UTF_8))
        .contains("\"kind\":\"FIKA\"", "\"number\":2", "\"answers\":[\"LATER\"]", "\"SV\"")
        .doesNotContain("self", office.person("self").value().toString());
    assertThat(answer(delivered, "{\"token\":\"" + token + "\"}")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"token\":1,\"answer\":\"DONE\"}",
        "{\"token\":\"x\"}",
        "{\"token\":\"00000000-0000-4000-8000-000000000000\",\"answer\":\"PERHAPS\"}",
        "{\"token\":\"00000000-0000-4000-8000-000000000000\",\"answer\":\"DONE\",\"at\":\"now\"}",
        "{\"token\":\"00000000-0000-4000-8000-000000000000\",\"answer\":\"DONE\",\"by\":\"me\"}",
        "{\"token\":\"a\",\"token\":\"b\",\"answer\":\"DONE\"}"
      })
  void nonsenseIsRefused(String body) {
    assertThat(answer(answers, body)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "00000000-0000-4000-8000-000000000000", "' or 1=1 --"})
  void nobodyGuessesAToken(String token) {
    told("fika");
    assertThat(answer(answers, body(token, "DONE"))).isEqualTo(404);
  }

  @Test
  void oneSeesAndAnswersOnesOwnAlone() {
    told("fika");
    NotificationId id = office.open("self").getFirst().id();
    for (String other : List.of("manager", "hr", "main mentor", "admin", "stranger")) {
      Outcome<ViewerId> outcome =
          office.database.write(tx ->
              office.notifications.answer(tx, office.viewer(other), id, NotificationAnswer.DONE));
      Outcomes.assertRefused(outcome, "ANSWERED");
      assertThat(office.open(other)).isEmpty();
    }
    Outcome<ViewerId> own =
        office.database.write(tx ->
            office.notifications.answer(tx, office.viewer("self"), id, NotificationAnswer.DONE));
    Outcomes.assertDone(own);
    assertThat(office.fika.done).hasSize(1);
  }

  @Test
  void aTestIsSentOnceAMinute() {
    office.browser("self");
    Outcomes.assertDone(test());
    Outcomes.assertRefused(test(), "TOO_SOON");
    office.pass(Duration.ofMinutes(1));
    Outcomes.assertDone(test());
  }

  private Outcome<ViewerId> test() {
    return office.database.write(tx -> office.notifications.test(tx, office.viewer("self")));
  }

  @Test
  void quietHoursThatAreChangedCountAtOnce() {
    office.browser("self");
    quiet("09:00", "15:00");
    office.remind("self", "fika");
    office.work();
    assertThat(office.sent).isEmpty();
    quiet("22:00", "06:00");
    office.work();
    assertThat(office.sent).hasSize(1);
  }

  private void quiet(String begins, String ends) {
    office.database.write(tx ->
        office.notifications.setQuietHours(
            tx, office.viewer("self"), LocalTime.parse(begins), LocalTime.parse(ends)));
  }

  @Test
  void whatWasToldLongAgoIsForgotten() {
    told("fika");
    office.pass(Duration.ofDays(31));
    WholeDay.of(PushPurge.work(office.today, office.kinds), office.today.date(), office.database);
    office.remind("self", "fika");
    office.work();
    assertThat(office.sent).hasSize(2);
  }

  @Test
  void eachKindIsRememberedForAsLongAsItSays() {
    office.fika.remembered = Duration.ofDays(2);
    told("fika");
    office.fika.taken.add("lunch");
    office.remind("self", "lunch");
    office.work();
    Outcomes.assertDone(test());
    office.work();
    office.pass(Duration.ofDays(3));
    WholeDay.of(PushPurge.work(office.today, office.kinds), office.today.date(), office.database);
    assertThat(office.database.<List<String>>read(tx -> tx.sql(KeptSql.class).slots()))
        .hasSize(1)
        .doesNotContain("fika", "lunch");
  }

  interface KeptSql {
    @SqlQuery("select slot from reminder")
    List<String> slots();
  }
}
