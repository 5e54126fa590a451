package se.fadder.scim;

import java.util.Map;
import java.util.function.Function;
import se.fadder.kernel.Endpoint;
import se.fadder.machines.MachineScope;
import se.fadder.machines.Machines;

/**
 * A path of SCIM for one method, or the paths one segment below it.
 *
 * @param hasSecret whether it is those below: an id tells of somebody, and stands in no log
 */
record ScimEndpoint(
    Machines machines,
    String method,
    String path,
    boolean hasSecret,
    Function<ScimCall, Answer> work)
    implements Endpoint {
  static final String ROOT = "/scim/v2";

  @Override
  public Answer answer(Request request) {
    Answer answer =
        machines.answer(
            request,
            MachineScope.SCIM,
            key -> {
              try {
                return work.apply(new ScimCall(key, request));
              } catch (ScimRefusal refusal) {
                return ScimJson.error(refusal);
              }
            });
    return switch (answer.status()) {
      case 401 -> saidInScim(answer, "There is no such key, or it does not open this.");
      case 429 -> saidInScim(answer, "The key was used too often.");
      default -> answer;
    };
  }

  private static Answer saidInScim(Answer answer, String detail) {
    return ScimJson.answer(
        answer.status(), Map.copyOf(answer.headers()), ScimJson.error(answer.status(), detail));
  }
}
