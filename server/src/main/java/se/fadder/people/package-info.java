/**
 * The organisation and its people: units, employments, roles, how far each viewer reaches, and the
 * trail of what was changed by whom.
 */
@NullMarked
package se.fadder.people;

import org.jspecify.annotations.NullMarked;
