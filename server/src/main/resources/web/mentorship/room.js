/** The room of mentorship: who stands beside whom. A mentor's list of mentees is one of plans, and so overview's. */
export {};
