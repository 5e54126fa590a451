/** The room of signing in with the organisation's own: the ways to it on the sign-in page, and what is said where it fails. */
export const pages = [
  {
    path: 'oidc/:problem',
    title: 'oidc.title',
    alone: true,
    load: () => import('./problem-page.js'),
  },
];

export const parts = [{ slot: 'sign-in', load: () => import(/* signin */ './sign-in-with.js') }];

/** Where whoever signs in elsewhere wanted to be; the server is not told, so that nobody can be led away by it. */
const WANTED = 'wanted';

export function keepWanted() {
  sessionStorage.setItem(WANTED, location.hash);
}

/** Leads whoever has come back to where they wanted to be. */
export function start(shell) {
  shell.addEventListener('person-arrived', () => {
    const wanted = sessionStorage.getItem(WANTED);
    if (!wanted) return;
    sessionStorage.removeItem(WANTED);
    if (location.hash.length < 3 && wanted.startsWith('#/')) location.replace(wanted);
  });
}
