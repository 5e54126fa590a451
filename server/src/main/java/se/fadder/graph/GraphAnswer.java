package se.fadder.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

  /**
   * The operation was carried out, and its answer is worth keeping as it is written.
   *
   * @param keep takes the whole answer, in whatever form whoever writes it wants it back
   */
  record ToKeep(Carried carried, Consumer<byte[]> keep) implements GraphAnswer {
    @Override
    public List<Failure> errors() {
      return carried.errors();
    }
  }

  /**
   * The same answer as the last time, for nothing of it has changed.
   *
   * @param kept what was given to {@link ToKeep#keep} then
   */
  @SuppressWarnings("ArrayRecordComponent") // It is written out, and never compared.
  record Again(byte[] kept) implements GraphAnswer {
    @Override
    public List<Failure> errors() {
      return List.of();
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
