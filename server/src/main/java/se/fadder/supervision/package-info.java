/**
 * Supervision: sessions between people at work, whether a mentor meets a newcomer, somebody is
 * supervised, alone or in a group, or cases are reviewed. Who takes part, when, and whether it took
 * place; what is said there belongs to rooms above.
 */
@NullMarked
package se.fadder.supervision;

import org.jspecify.annotations.NullMarked;
