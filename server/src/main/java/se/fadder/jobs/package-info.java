/**
 * Due work: kept in a table, written in the transaction that causes it, taken in batches by one of
 * the servers, and ended in the transaction of its effect. It survives a crash; what a server
 * leaves behind another reclaims. A job may be begun more than once, but only who still holds it
 * may end it, so that it has its effect once.
 */
@NullMarked
package se.fadder.jobs;

import org.jspecify.annotations.NullMarked;
