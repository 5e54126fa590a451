/**
 * The introduction: each new hire's plan with its steps, who does them and by when, how plans begin
 * and end, and who is reminded.
 */
@NullMarked
package se.fadder.onboarding;

import org.jspecify.annotations.NullMarked;
