package se.fadder.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import se.fadder.http.ClientDocuments;

/** An operation of the companion client, sent as it sends it: as a trusted document. */
record ClientOperation(String name, String document) {
  private static final ClientDocuments CLIENT = ClientDocuments.bundled();
  private static final ObjectMapper JSON = new ObjectMapper();

  static final String JSON_HEADERS =
      "Content-Type: application/json\r\nAccept: application/graphql-response+json\r\n";

  static ClientOperation of(String room, String name) {
    return new ClientOperation(name, CLIENT.at("/" + room + "/" + name + ".graphql").orElseThrow());
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
