/**
 * The second factor of whoever signs in with a password: a code of an app on their phone, or a
 * recovery code. Those who could do much harm are asked to set it up; with what the organisation
 * signs in itself nobody is asked.
 */
@NullMarked
package se.fadder.secondfactor;

import org.jspecify.annotations.NullMarked;
