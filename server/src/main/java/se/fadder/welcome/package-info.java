/**
 * The room of the first day: when and where a newcomer is awaited, who meets them and what they
 * bring, as said of each, or as their unit usually has it.
 */
@NullMarked
package se.fadder.welcome;

import org.jspecify.annotations.NullMarked;
