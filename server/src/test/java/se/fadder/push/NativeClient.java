package se.fadder.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * The calls that a native client makes to be reminded. The API's README shows the part between the
 * marks, and a test holds that it is the same.
 */
record NativeClient(URI server, HttpClient http) {
  private static final ObjectMapper JSON = new ObjectMapper();

  // README begins
  /** Once after sign-in, when the token or the language changes, and at most daily. */
  JsonNode register(String bearer, String installation, String fcmToken)
      throws IOException, InterruptedException {
    String mutation =
        """
        mutation register($input: DeviceRegisterInput!) {
          deviceRegister(input: $input) {
            device { id reachable }
            userErrors { field code message }
          }
        }
        """;
    Map<String, String> input =
        Map.of(
            "installation",
            installation,
            "token",
            fcmToken,
            "platform",
            "ANDROID",
            "language",
            "SV");
    return post("/graphql", bearer, Map.of("query", mutation, "variables", Map.of("input", input)))
        .path("data")
        .path("deviceRegister");
  }

  /** When a message has arrived: what the text needs; missing when there is nothing to show. */
  JsonNode arrived(Map<String, String> data) throws IOException, InterruptedException {
    return post("/push/delivered", "", Map.of("token", data.get("id")));
  }

  /**
   * When the person has chosen one of the answers: {@code DONE}, {@code LATER} or {@code NOT_NOW}.
   */
  JsonNode answer(Map<String, String> data, String answer)
      throws IOException, InterruptedException {
    return post("/push/answer", "", Map.of("token", data.get("id"), "answer", answer));
  }

  private JsonNode post(String path, String bearer, Object body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
    return response.statusCode() == 200 ? JSON.readTree(response.body()) : JSON.missingNode();
  }

  // README ends

  String signIn(String username, String password) throws IOException, InterruptedException {
    return post(
            "/signin", "", Map.of("username", username, "password", password, "client", "NATIVE"))
        .path("token")
        .asText();
  }
}
