/**
 * The room of questions: what somebody parks for the next time they meet their mentor, or a group,
 * in place of disturbing anybody now. An open one stands at each session of those two, or of that
 * series, until it is answered, becomes a commitment or is taken back.
 */
@NullMarked
package se.fadder.questions;

import org.jspecify.annotations.NullMarked;
