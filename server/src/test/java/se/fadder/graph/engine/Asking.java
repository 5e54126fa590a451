package se.fadder.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphAnswer.Carried;
import se.fadder.graph.GraphRequest;

/** A client that asks a graph as one viewer does. */
public record Asking(Graph graph) {
  public GraphAnswer answer(String query, Map<String, @Nullable Object> variables) {
    return graph.answer(new GraphRequest(query, null, variables, false), Books.viewer());
  }

  /** The data as JSON, of an answer without errors. */
  public String data(String query, Map<String, @Nullable Object> variables) {
    GraphAnswer answer = answer(query, variables);
    assertThat(answer.errors()).isEmpty();
    return json(((Carried) answer).data());
  }

  public String data(String query) {
    return data(query, Map.of());
  }

  public List<Failure> errors(String query) {
    return answer(query, Map.of()).errors();
  }

  /** The code of each error. */
  public List<ErrorCode> codes(String query, Map<String, @Nullable Object> variables) {
    return answer(query, variables).errors().stream().map(Failure::code).toList();
  }

  public List<ErrorCode> codes(String query) {
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
