package se.fadder.ramp;

import se.fadder.audit.AuditRoom;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of the ramp: agreed and noted numbers of cases. */
public record RampRoom(Room room, Ramps ramps) implements Offering {

  /** Makes the room on the rooms below it. */
  public static RampRoom of(Base base, AuditRoom audit, OnboardingRoom onboarding) {
    audit.changeKinds().add(RampChangeKind.values());
    audit.readKinds().add(RampReadKind.values());
    Ramps ramps =
        new Ramps(
            base.today(), onboarding.plans(), onboarding.listeners(), audit.log(), audit.reads());
    return new RampRoom(
        Room.named("ramp").data(RampData.TABLES).graph("ramp", new RampGraph(ramps)).build(),
        ramps);
  }
}
