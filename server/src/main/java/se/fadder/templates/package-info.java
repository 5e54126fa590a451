/**
 * The room of templates: what an introduction consists of before it is anybody's, its versions and
 * drafts, and when a step of it is due.
 */
@NullMarked
package se.fadder.templates;

import org.jspecify.annotations.NullMarked;
