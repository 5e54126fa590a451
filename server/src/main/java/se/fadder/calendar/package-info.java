/**
 * Working days and availability: public holidays, eves and short days, absence and part time. Knows
 * when a person is away, never why.
 */
@NullMarked
package se.fadder.calendar;

import org.jspecify.annotations.NullMarked;
