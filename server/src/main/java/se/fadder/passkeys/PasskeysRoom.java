package se.fadder.passkeys;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.fadder.audit.AuditRoom;
import se.fadder.jobs.Purge;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.secondfactor.SecondFactorRoom;
import se.fadder.signin.SignInResult;
import se.fadder.signin.SignInRoom;

/** The room of passkeys. */
public record PasskeysRoom(Room room, Passkeys passkeys) implements Offering {
  /**
   * Makes the room on those below it.
   *
   * @param address under which people reach the server; asked for once it listens
   * @param watch is told of every attempt to sign in
   */
  public static PasskeysRoom of(
      Base base,
      AuditRoom audit,
      SignInRoom signIn,
      SecondFactorRoom secondFactor,
      Supplier<URI> address,
      Consumer<SignInResult> watch) {
    audit.changeKinds().add(PasskeyChangeKind.values());
    WebAuthn webAuthn = new WebAuthn(address);
    Passkeys passkeys =
        new Passkeys(
            base.database(),
            base.ids(),
            base.clock(),
            base.random(),
            signIn.signIn(),
            signIn.sessions(),
            webAuthn,
            audit.log());
    secondFactor.others().add(passkeys);
    Purge purge =
        new Purge(
            "passkeys.purge",
            List.of(
                (tx, most) -> tx.sql(PasskeySql.class).deleteOver(base.clock().instant(), most)));
    return new PasskeysRoom(
        Room.named("passkeys")
            .data(PasskeysData.TABLES)
            .graph("passkeys", new PasskeyGraph(passkeys))
            .endpoints(
                PasskeyEndpoint.all(passkeys, webAuthn, signIn.signIn(), signIn.cookie(), watch))
            .daily(purge)
            .build(),
        passkeys);
  }
}
