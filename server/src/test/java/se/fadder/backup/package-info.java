/** Tests of backups, of bringing them back, and of the way to PostgreSQL. */
@NullMarked
package se.fadder.backup;

import org.jspecify.annotations.NullMarked;
