package se.fadder.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.push.PushOffice.HOUR;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Rfc3339;
import se.fadder.push.PushOffice.Heard;

/** Tests what a kind of reminder hears and says in the transactions of this room. It is 10:00. */
@OnBothDatabases
final class ReminderKindTest {
  private final PushOffice office;
  private final Instant begin;

  ReminderKindTest(Database database) {
    office = new PushOffice(database);
    begin = office.clock.instant();
  }

  private String told(String... slots) {
    office.browser("self");
    office.remind("self", slots);
    office.work();
    return office.sent.getLast().id();
  }

  private int answer(String token, String answer, Instant at) {
    String body =
        "{\"token\":\"%s\",\"answer\":\"%s\",\"at\":\"%s\"}"
            .formatted(token, answer, Rfc3339.text(at));
    return ask(new AnswerEndpoint(office.database, office.notifications), body).status();
  }

  private Endpoint.Answer arrive(String token) {
    return ask(
        new DeliveredEndpoint(office.database, office.notifications),
        "{\"token\":\"%s\"}".formatted(token));
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

  @Test
  void aKindHearsWhatIsToldAndNothingElse() {
    office.fika.taken.add("gone");
    told("fika", "lunch", "gone");
    office.remind("self", begin.plus(HOUR), "tea");
    office.work();
    assertThat(office.fika.told)
        .containsExactlyInAnyOrder(new Heard("fika", begin), new Heard("lunch", begin));
    office.pass(HOUR);
    office.work();
    assertThat(office.fika.told).hasSize(3).contains(new Heard("tea", begin.plus(HOUR)));
  }

  @Test
  void whatAKindCannotNoteIsNotTold() {
    office.browser("self");
    office.fika.failsWhenTold = true;
    office.remind("self", "fika");
    office.work();
    assertThat(office.sent).isEmpty();
    assertThat(office.open("self")).isEmpty();
    office.fika.failsWhenTold = false;
    office.pass(Duration.ofMinutes(30));
    office.work();
    assertThat(office.sent).hasSize(1);
    assertThat(office.fika.told).extracting(Heard::slot).containsExactly("fika");
  }

  @Test
  void aKindHearsOfEachDeviceOnceThatItHasArrivedAlsoWhenThatIsSaidLate() {
    office.browser("self");
    String phone = told("fika", "lunch");
    String browser = office.sent.getFirst().id();
    assertThat(office.fika.arrived).isEmpty();
    office.pass(Duration.ofMinutes(1));
    assertThat(arrive(phone).status()).isEqualTo(200);
    assertThat(arrive(phone).status()).isEqualTo(200);
    Instant first = begin.plus(Duration.ofMinutes(1));
    assertThat(office.fika.arrived)
        .containsExactlyInAnyOrder(new Heard("fika", first), new Heard("lunch", first));
    office.pass(Duration.ofDays(1));
    assertThat(arrive(browser).status()).isEqualTo(404);
    assertThat(office.fika.arrived).hasSize(4);
  }

  @Test
  void aDeviceHearsWhatTheKindSaysAndGoogleDoesNot() {
    String token = told("lunch");
    assertThat(new String(arrive(token).body(), UTF_8)).contains("\"said\":null");
    office.fika.says = true;
    assertThat(new String(arrive(token).body(), UTF_8))
        .contains("\"said\":{\"about\":\"FIKA\",\"title\":\"Fika\",\"line\":\"lunch\"}");
    assertThat(office.sent.getLast().kind()).isEqualTo("FIKA");
    assertThat(office.sent.getLast().toString()).doesNotContain("lunch");
  }

  @Test
  void aKindSaysHowLongLaterIs() {
    office.fika.putOff = new PutOff.Again(Duration.ofMinutes(10));
    String token = told("fika");
    Instant tapped = begin.plus(Duration.ofMinutes(1));
    office.pass(Duration.ofMinutes(2));
    assertThat(answer(token, "LATER", tapped)).isEqualTo(200);
    assertThat(office.fika.putOffAt).containsExactly(tapped);
    office.pass(Duration.ofMinutes(9));
    office.work();
    assertThat(office.sent).hasSize(1);
    office.pass(Duration.ofMinutes(1));
    office.work();
    assertThat(office.sent).hasSize(2);
    assertThat(office.fika.told).hasSize(2);
  }

  @Test
  void aKindSeesToLaterItself() {
    office.fika.putOff = new PutOff.Arranged();
    String token = told("fika");
    assertThat(answer(token, "LATER", begin)).isEqualTo(200);
    assertThat(office.open("self")).isEmpty();
    office.pass(HOUR.multipliedBy(2));
    office.work();
    assertThat(office.sent).hasSize(1);
  }

  @Test
  void notNowCountsFromTheTapAndIsAskedOfTheKind() {
    String token = told("fika");
    Instant tapped = begin.plus(HOUR);
    office.pass(Duration.ofDays(1));
    office.fika.refusal = Problem.at("answer", "INVALID", "It cannot be declined.");
    assertThat(answer(token, "NOT_NOW", tapped)).isEqualTo(422);
    office.fika.refusal = null;
    assertThat(answer(token, "NOT_NOW", tapped)).isEqualTo(200);
    assertThat(office.fika.notNowAt).containsExactly(tapped, tapped);
    assertThat(answer(token, "DONE", tapped)).isEqualTo(409);
    assertThat(office.fika.done).isEmpty();
    office.pass(Duration.ofDays(1));
    office.work();
    assertThat(office.sent).hasSize(1);
  }

  @Test
  void whatCannotBePutOffCanStillBeAnswered() {
    office.fika.putOff = new PutOff.Refused(Problem.at("answer", "INVALID", "Only twice."));
    String token = told("fika");
    assertThat(answer(token, "LATER", begin)).isEqualTo(422);
    assertThat(office.open("self")).hasSize(1);
    assertThat(answer(token, "DONE", begin)).isEqualTo(200);
  }
}
