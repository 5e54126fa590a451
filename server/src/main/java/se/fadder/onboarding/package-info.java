/**
 * The introduction: each new hire's plan with its steps, who does them and by when, and how plans
 * begin and end.
 */
@NullMarked
package se.fadder.onboarding;

import org.jspecify.annotations.NullMarked;
