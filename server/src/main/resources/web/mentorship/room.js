/** The room of mentorship: who stands beside whom. Its pages are still those of onboarding. */
export {};
