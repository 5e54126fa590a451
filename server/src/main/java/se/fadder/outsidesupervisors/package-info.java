/**
 * The room of supervisors from outside, whom units engage: a name, a firm and a term, and no
 * account.
 */
@NullMarked
package se.fadder.outsidesupervisors;

import org.jspecify.annotations.NullMarked;
