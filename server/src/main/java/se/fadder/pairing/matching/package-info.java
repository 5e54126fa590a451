/**
 * The arithmetic of pairing: which newcomer gets which mentor, what another mentor would cost, and
 * why somebody is left without. It knows numbers only, no people and no database.
 */
@NullMarked
package se.fadder.pairing.matching;

import org.jspecify.annotations.NullMarked;
