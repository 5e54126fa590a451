/**
 * What rooms declare of their tables: whose a row is, how long it is kept, and what becomes of each
 * column when somebody is erased. It knows no room with a subject; {@code dataprotection}, above
 * all of them, keeps, exports and erases by it.
 */
@NullMarked
package se.fadder.personaldata;

import org.jspecify.annotations.NullMarked;
