/**
 * The organisation and its people: units, employments, roles, the access scope of each viewer, and
 * who may see the record of what was read and changed.
 */
@NullMarked
package se.fadder.people;

import org.jspecify.annotations.NullMarked;
