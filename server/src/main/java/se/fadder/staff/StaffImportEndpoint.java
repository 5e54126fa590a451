package se.fadder.staff;

import se.fadder.kernel.Endpoint;
import se.fadder.machines.MachineScope;
import se.fadder.machines.Machines;

/**
 * {@code POST /staff/import} takes a file of staff from a machine with a key for it. What it would
 * change is made at once, unless somebody of HR has to say yes.
 */
final class StaffImportEndpoint implements Endpoint {
  private final Machines machines;
  private final StaffIntake intake;

  StaffImportEndpoint(Machines machines, StaffIntake intake) {
    this.machines = machines;
    this.intake = intake;
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/staff/import";
  }

  @Override
  public int mostBytes() {
    return StaffEndpoint.MOST_BYTES;
  }

  @Override
  public Answer answer(Request request) {
    return machines.answer(
        request,
        MachineScope.STAFF_FILE,
        key -> StaffEndpoint.answer(intake.take(key.organisation(), key.name(), request.body())));
  }
}
