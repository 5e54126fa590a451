package se.fadder.dataprotection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.fadder.audit.AuditRoom;
import se.fadder.jobs.DailyWork;
import se.fadder.people.PeopleRoom;
import se.fadder.personaldata.TableData;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of how long data is kept, of its export and its erasure.
 *
 * @param tables what all rooms declare, in the order in which they stand on one another
 * @param retention ends what is past, once a day
 */
public record DataProtectionRoom(
    Room room,
    List<TableData> tables,
    DataProtection dataProtection,
    Erasures erasures,
    PersonExport export,
    DailyWork retention)
    implements Offering {
  public DataProtectionRoom {
    tables = List.copyOf(tables);
  }

  /** Every statement that is made of what rooms declare, as it is prepared. */
  public List<String> statements() {
    return Stream.of(
            DeclaredStatements.erasures(tables).stream().map(DeclaredStatements.Statement::sql),
            DeclaredStatements.past(tables).stream().map(DeclaredStatements.PastStatement::sql),
            DeclaredStatements.exports(tables, false).stream().map(DeclaredStatements.Export::sql))
        .flatMap(sql -> sql)
        .toList();
  }

  /**
   * Makes the room on the rooms below it.
   *
   * @param declared what all of them declare of their tables
   */
  public static DataProtectionRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      List<TableData> declared,
      RetentionSettings settings) {
    audit.changeKinds().add(DataProtectionChangeKind.values());
    List<TableData> tables = new ArrayList<>(declared);
    tables.addAll(DataProtectionData.TABLES);
    Erasures erasures =
        new Erasures(base.today(), people.people(), people.records(), audit.log(), tables);
    PersonExport export = new PersonExport(base.today(), erasures, audit.log(), tables);
    DataProtection dataProtection = new DataProtection(people.people(), audit.reads(), settings);
    RetentionRun retention = new RetentionRun(base.today(), erasures, settings, tables);
    return new DataProtectionRoom(
        Room.named("dataprotection")
            .data(DataProtectionData.TABLES)
            .graph("dataprotection", new DataProtectionGraph(dataProtection, erasures))
            .endpoint(new PersonExportEndpoint(base.database(), base.today(), export))
            .daily(retention)
            .build(),
        tables,
        dataProtection,
        erasures,
        export,
        retention);
  }
}
