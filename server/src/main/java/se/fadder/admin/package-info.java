/**
 * What an administrator of the organisation sees and does besides people: jobs that have failed for
 * good.
 */
@NullMarked
package se.fadder.admin;

import org.jspecify.annotations.NullMarked;
