/**
 * The room of the file of all staff that an HR system exports, again every week: what it would
 * change is shown first, and made once HR says yes. Nothing is deleted: who is gone from the file
 * gets a last day, if nobody holds that back.
 */
@NullMarked
package se.fadder.staff;

import org.jspecify.annotations.NullMarked;
