/**
 * Routines: short checklists with an owner, versions and a document in force, which whoever works
 * there starts as often as needed. What somebody has started is theirs alone.
 */
@NullMarked
package se.fadder.routines;

import org.jspecify.annotations.NullMarked;
