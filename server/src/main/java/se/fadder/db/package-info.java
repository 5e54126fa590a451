/**
 * The database: SQLite in one file, or PostgreSQL, behind one SQL text. Owns connections,
 * transactions, stored forms, migrations, and the one class in which the dialects differ.
 */
@NullMarked
package se.fadder.db;

import org.jspecify.annotations.NullMarked;
