package se.fadder.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.GraphAnswer.Carried;

/** Asks a graph as one viewer does. */
record Asking(Graph graph) {
  GraphAnswer answer(String query, Map<String, @Nullable Object> variables) {
    return graph.answer(new GraphRequest(query, null, variables, false), Books.viewer());
  }

  /** The data as JSON, of an answer without errors. */
  String data(String query, Map<String, @Nullable Object> variables) {
    GraphAnswer answer = answer(query, variables);
    assertThat(answer.errors()).isEmpty();
    return json(((Carried) answer).data());
  }

  String data(String query) {
    return data(query, Map.of());
  }

  List<Failure> errors(String query) {
    return answer(query, Map.of()).errors();
  }

  /** The code of each error. */
  List<ErrorCode> codes(String query, Map<String, @Nullable Object> variables) {
    return answer(query, variables).errors().stream().map(Failure::code).toList();
  }

  List<ErrorCode> codes(String query) {
    return codes(query, Map.of());
  }

  static String json(@Nullable Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value).replace("\"", "'");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
