package se.fadder.fcm.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.fcm.TokenKind;
import se.fadder.kernel.SettableClock;

/**
 * Tests that the local FCM is as strict as the reference, seen by a plain HTTP client without any
 * SDK.
 */
final class LocalFcmTest {
  private static final SettableClock CLOCK =
      new SettableClock(Instant.parse("2026-03-11T09:00:00Z"));

  @TempDir private static Path folder;
  private static LocalFcm local;
  private static PlainClient client;

  @BeforeAll
  static void start() throws Exception {
    local = LocalFcm.start(folder, CLOCK);
    client = new PlainClient(local);
  }

  @AfterAll
  static void stop() {
    client.close();
    local.close();
  }

  @BeforeEach
  void forget() {
    local.forget();
  }

  private static String field(HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    JsonNode error = PlainClient.JSON.readTree(response.body()).path("error");
    assertThat(error.path("status").asText()).isEqualTo("INVALID_ARGUMENT");
    for (JsonNode detail : error.path("details")) {
      if (detail.path("@type").asText().equals("type.googleapis.com/google.rpc.BadRequest")) {
        return detail.path("fieldViolations").path(0).path("field").asText();
      }
    }
    return "";
  }

  @Test
  void speaksHttp2() throws Exception {
    assertThat(client.sendWith("\"data\":{}").version()).isEqualTo(HttpClient.Version.HTTP_2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"data\":{\"id\":\"a\",\"collapse_key\":\"b\"}",
        "\"android\":{\"ttl\":\"3.5s\",\"priority\":\"high\",\"collapse_key\":\"A\"}",
        "\"android\":{\"ttl\":\"2419200s\",\"priority\":\"NORMAL\"}",
        "\"android\":{\"collapseKey\":\"A\",\"directBootOk\":true}",
        "\"webpush\":{\"headers\":{\"TTL\":\"0\",\"urgency\":\"very-low\",\"Topic\":\"A_b-1\"}}",
        "\"webpush\":{\"notification\":{\"title\":\"A\",\"tag\":\"b\"}}",
        "\"apns\":{\"headers\":{\"apns-priority\":\"10\",\"apns-expiration\":\"0\"},"
            + "\"payload\":{\"aps\":{\"alert\":{\"loc-key\":\"A\"},\"mutable-content\":1}}}",
        "\"notification\":{\"title\":\"A\"},\"fcm_options\":{\"analytics_label\":\"b\"}"
      })
  void whatTheReferenceHasIsAccepted(String fields) throws Exception {
    HttpResponse<String> response = client.sendWith(fields);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.body()).contains("projects/fadder-local/messages/");
    assertThat(local.accepted()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"colour\":\"red\" | message",
        "\"data\":{\"n\":12} | message.data[0].value",
        "\"data\":{\"a\":\"b\",\"n\":null} | message.data[1].value",
        "\"data\":[] | message.data",
        "\"data\":{\"from\":\"a\"} | message.data",
        "\"data\":{\"message_type\":\"a\"} | message.data",
        "\"data\":{\"google.a\":\"a\"} | message.data",
        "\"data\":{\"gcm.a\":\"a\"} | message.data",
        "\"android\":{\"ttl\":\"3.5\"} | message.android.ttl",
        "\"android\":{\"ttl\":3600} | message.android.ttl",
        "\"android\":{\"ttl\":\"-1s\"} | message.android.ttl",
        "\"android\":{\"ttl\":\"2419201s\"} | message.android.ttl",
        "\"android\":{\"priority\":\"urgent\"} | message.android.priority",
        "\"android\":{\"data\":{\"from\":\"a\"}} | message.android.data",
        "\"android\":{\"time_to_live\":\"1s\"} | message.android",
        "\"webpush\":{\"headers\":{\"TTL\":\"1h\"}} | message.webpush.headers",
        "\"webpush\":{\"headers\":{\"TTL\":\"2419201\"}} | message.webpush.headers",
        "\"webpush\":{\"headers\":{\"TTL\":60}} | message.webpush.headers[0].value",
        "\"webpush\":{\"headers\":{\"Urgency\":\"HIGH\"}} | message.webpush.headers",
        "\"webpush\":{\"headers\":{\"Topic\":\"Å\"}} | message.webpush.headers",
        "\"webpush\":{\"headers\":{\"Priority\":\"1\"}} | message.webpush.headers",
        "\"apns\":{\"headers\":{\"apns-priority\":\"7\"}} | message.apns.headers",
        "\"apns\":{\"headers\":{\"apns-priority\":\"10\"}} | message.apns.headers",
        "\"apns\":{\"headers\":{\"apns-expiry\":\"1\"}} | message.apns.headers",
        "\"apns\":{\"headers\":{\"apns-push-type\":\"loud\"}} | message.apns.headers",
        "\"apns\":{\"payload\":{}} | message.apns.payload",
        "\"apns\":{\"payload\":{\"aps\":{\"mutable-content\":true}}}"
            + " | message.apns.payload.aps.mutable-content",
        "\"apns\":{\"payload\":{\"aps\":{\"alert\":{\"text\":\"a\"}}}}"
            + " | message.apns.payload.aps.alert",
        "\"topic\":\"all\" | message",
        "\"token\":7 | message.token"
      })
  void whatTheReferenceDoesNotHaveIsRefusedWithItsField(String fields, String field)
      throws Exception {
    if (fields.startsWith("\"token\"")) {
      assertThat(field(client.send("{\"message\":{" + fields + "}}"))).isEqualTo(field);
    } else {
      assertThat(field(client.sendWith(fields))).isEqualTo(field);
    }
    assertThat(local.accepted()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"message\":{\"data\":{}}} | message",
        "{\"message\":{\"token\":\"\"}} | message",
        "{\"message\":{\"token\":\"a b\"}} | message.token",
        "{\"message\":{\"fid\":\"Å\"}} | message.fid",
        "{\"message\":{\"topic\":\"a b\"}} | message.topic",
        "{\"message\":{\"topic\":\"a\"},\"dry_run\":true} | ''",
        "{\"message\":{\"topic\":\"a\"},\"validate_only\":\"yes\"} | validate_only",
        "{\"message\":[]} | message",
        "{\"message\" | ''",
        "{\"message\":{\"topic\":\"a\",\"topic\":\"b\"}} | ''"
      })
  void whatIsNoRequestIsRefused(String body, String field) throws Exception {
    assertThat(field(client.send(body))).isEqualTo(field);
  }

  @Test
  void aMessageMayBeOfFourThousandAndNinetySixBytes() throws Exception {
    assertThat(client.sendWith("\"data\":{\"a\":\"" + "x".repeat(4095) + "\"}").statusCode())
        .isEqualTo(200);
    assertThat(field(client.sendWith("\"data\":{\"a\":\"" + "x".repeat(4096) + "\"}")))
        .isEqualTo("message");
    assertThat(field(client.sendWith("\"data\":{\"a\":\"" + "å".repeat(2048) + "\"}")))
        .as("counted in bytes")
        .isEqualTo("message");
  }

  @Test
  void whoHasNotRegisteredIsNotFound() throws Exception {
    String installation = local.issue(TokenKind.INSTALLATION);
    HttpResponse<String> response =
        client.send("{\"message\":{\"token\":\"" + installation + "\"}}");
    assertThat(response.statusCode()).as("an installation is no token").isEqualTo(404);
    assertThat(response.body()).contains("\"errorCode\":\"UNREGISTERED\"");
    assertThat(client.send("{\"message\":{\"fid\":\"" + installation + "\"}}").statusCode())
        .isEqualTo(200);
    local.unregister(installation);
    assertThat(client.send("{\"message\":{\"fid\":\"" + installation + "\"}}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatIsOnlyValidatedIsNotSent() throws Exception {
    String token = local.issue(TokenKind.TOKEN);
    HttpResponse<String> response =
        client.send("{\"validate_only\":true,\"message\":{\"token\":\"" + token + "\"}}");
    assertThat(response.body()).contains("fake_message_id");
    assertThat(local.accepted()).isZero();
  }

  @Test
  void anotherProjectAndAnotherPathAreNotFound() throws Exception {
    String access = client.access();
    assertThat(client.post("/v1/projects/other/messages:send", access, "{}").body())
        .contains("NOT_FOUND")
        .doesNotContain("UNREGISTERED");
    assertThat(client.post("/v1/projects/fadder-local/messages", access, "{}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aShareOfAllFailsAndTheOthersDoNot() throws Exception {
    local.faults().ofSome(Fault.UNAVAILABLE, 0.5);
    for (int i = 0; i < 200; i++) {
      client.sendWith("\"data\":{}");
    }
    local.faults().lift();
    assertThat(local.accepted()).isBetween(50L, 150L);
    assertThat(local.traffic().statuses().get(503)).isEqualTo(200 - local.accepted());
    assertThat(local.traffic().faults().get(Fault.UNAVAILABLE)).isEqualTo(200 - local.accepted());
  }

  @Test
  void theNextAndOneTokenFailAsTold() throws Exception {
    String token = local.issue(TokenKind.TOKEN);
    local.faults().ofToken(token, Fault.SENDER_ID_MISMATCH);
    local.faults().ofNext(Fault.INTERNAL);
    assertThat(client.sendWith("\"data\":{}").statusCode()).isEqualTo(500);
    assertThat(client.sendWith("\"data\":{}").statusCode()).isEqualTo(200);
    assertThat(client.send("{\"message\":{\"token\":\"" + token + "\"}}").statusCode())
        .isEqualTo(403);
    local.faults().lift();
    assertThat(client.send("{\"message\":{\"token\":\"" + token + "\"}}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void keepsAHundredThousandAndCountsAll() {
    SentMessages sent = new SentMessages();
    for (int i = 0; i < 100_005; i++) {
      sent.add(new Sent("name-" + i, "token", Instant.EPOCH, "{}"));
    }
    assertThat(sent.count()).isEqualTo(100_005);
    assertThat(sent.all()).hasSize(100_000).first().extracting(Sent::name).isEqualTo("name-5");
  }

  @Test
  void givesATokenToADemonstrationsClient() throws Exception {
    HttpResponse<String> issued = client.get("/issue?kind=installation");
    assertThat(client.send("{\"message\":{\"fid\":\"" + issued.body() + "\"}}").statusCode())
        .isEqualTo(200);
  }
}
