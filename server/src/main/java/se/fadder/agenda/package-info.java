/**
 * The room of the agenda: what waits for a person over all their roles, as one list. What that is,
 * the rooms know that own it: each adds a source.
 */
@NullMarked
package se.fadder.agenda;

import org.jspecify.annotations.NullMarked;
