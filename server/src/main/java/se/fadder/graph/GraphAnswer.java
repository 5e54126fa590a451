package se.fadder.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to an operation. */
public sealed interface GraphAnswer {
  /** The errors; empty when all went well. */
  List<Failure> errors();

  /**
   * The operation was carried out, as far as the errors let it.
   *
   * @param data null when an error reached the root
   */
  record Carried(@Nullable Map<String, @Nullable Object> data, List<Failure> errors)
      implements GraphAnswer {
    public Carried {
      errors = List.copyOf(errors);
    }
  }

  /** Nothing was carried out: the request itself is at fault, or the server cannot take it now. */
  record Refused(List<Failure> errors) implements GraphAnswer {
    public Refused {
      errors = List.copyOf(errors);
    }

    public static Refused of(ErrorCode code, String message) {
      return new Refused(List.of(Failure.of(code, message)));
    }
  }
}
