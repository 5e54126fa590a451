package se.fadder.staff;

import java.util.List;
import se.fadder.World;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;

/** A file of staff as it lies in the database, and what somebody may do with it. */
public final class StaffRows {
  private StaffRows() {}

  /** A file that waits for somebody of HR: the new hire is to end, and somebody like them comes. */
  public static StaffFileId shown(WriteTx tx, World world) {
    StaffChangeSql sql = tx.sql(StaffChangeSql.class);
    StaffFileId id = world.ids().next(StaffFileId::new);
    sql.begin(
        new StaffFile(
            id,
            world.unit("Norr").path().organisation(),
            world.person("hr"),
            null,
            StaffFileState.SHOWN,
            20,
            20,
            0,
            "",
            false,
            world.clock.instant(),
            null,
            null));
    StaffChange ending =
        StaffChange.of(
            id,
            0,
            StaffChangeKind.EMPLOYMENT_ENDING,
            world.employment("self"),
            0,
            null,
            null,
            null,
            World.DAY);
    StaffChange alike =
        new StaffChange(
            id,
            1,
            StaffChangeKind.PERSON_NEW,
            StaffChangeState.ASKED,
            2,
            2,
            null,
            world.person("self"),
            null,
            world.unit("Norr").id(),
            "7",
            "Person",
            "self",
            null,
            "Socialsekreterare",
            world.employment("self").form(),
            World.DAY,
            null,
            null,
            null);
    sql.insert(List.of(ending, alike));
    return id;
  }

  /** Whether somebody sees that there is a file. */
  public static boolean sees(World world, Tx tx, Viewer viewer) {
    return !world.staff().files().newest(tx, viewer).isEmpty();
  }

  /** Whether somebody sees who is to end by a file. */
  public static boolean seesChanges(World world, Tx tx, Viewer viewer, StaffFileId id) {
    return !world
        .staff()
        .files()
        .changes(tx, viewer, id, List.of(StaffChangeKind.EMPLOYMENT_ENDING), Page.first(10))
        .items()
        .isEmpty();
  }

  /** Holds back that the new hire ends. */
  public static Outcome<ViewerId> hold(World world, WriteTx tx, Viewer viewer, StaffFileId id) {
    return world.staff().files().hold(tx, viewer, id, 0, true);
  }

  /** Says that it is the new hire who comes. */
  public static Outcome<ViewerId> answer(World world, WriteTx tx, Viewer viewer, StaffFileId id) {
    return world.staff().files().answer(tx, viewer, id, 1, true);
  }
}
