/**
 * The room of when people want to be reminded of breaks: what their units have and what they have
 * of their own, whether they want it at all, and pauses. A person's plan is that person's alone: no
 * log holds it, and no viewer is told of another's.
 */
@NullMarked
package se.fadder.breakplans;

import org.jspecify.annotations.NullMarked;
