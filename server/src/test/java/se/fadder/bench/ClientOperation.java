package se.fadder.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An operation of the companion client, sent as it sends it: as a trusted document. */
record ClientOperation(String name, String document) {
  private static final Path CLIENT = Path.of("src", "main", "resources", "web");
  private static final ObjectMapper JSON = new ObjectMapper();

  static final String JSON_HEADERS =
      "Content-Type: application/json\r\nAccept: application/graphql-response+json\r\n";

  static ClientOperation of(String room, String name) throws IOException {
    return new ClientOperation(
        name, Files.readString(CLIENT.resolve(room).resolve(name + ".graphql")));
  }

  byte[] request(String token, Map<String, ?> variables) throws IOException {
    return request(token, variables, "");
  }

  byte[] request(String token, Map<String, ?> variables, String headers) throws IOException {
    Map<String, Object> body =
        Map.of(
            "operationName",
            name,
            "documentId",
            "sha256:" + Dataset.sha256(document),
            "variables",
            variables);
    return Wire.post("/graphql", token, JSON_HEADERS + headers, JSON.writeValueAsString(body));
  }
}
