/**
 * The room of what follows once somebody is to have a mentor: who is told when there is none, or
 * when one leaves or is away; how the newcomer says that it goes; and how they ask for another.
 */
@NullMarked
package se.fadder.mentorfollowup;

import org.jspecify.annotations.NullMarked;
