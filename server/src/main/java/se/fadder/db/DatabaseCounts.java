package se.fadder.db;

/**
 * The counts of a database since it was opened. They are read one after the other, so under load
 * they may be a few units apart.
 *
 * @param statements SQL statements that units of work executed; a batch is one
 * @param units units of work that wrote and were acknowledged
 * @param commits commits that made them durable; fewer than units where a commit was shared
 * @param retries times that a unit was run again after a serialization failure
 * @param waiting units that wait for the writer at this moment
 */
public record DatabaseCounts(
    long statements, long units, long commits, long retries, int waiting) {}
