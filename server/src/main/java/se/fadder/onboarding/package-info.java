/**
 * The introduction: versioned templates, and each new hire's plan with its steps, who does them and
 * by when.
 */
@NullMarked
package se.fadder.onboarding;

import org.jspecify.annotations.NullMarked;
