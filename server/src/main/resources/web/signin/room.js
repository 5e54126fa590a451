/** The room of signing in: the way in, invitations, and one's password and sessions. */
export const pages = [
  {
    path: 'sign-in',
    title: 'signin.title.signIn',
    signsIn: true,
    slots: ['sign-in'],
    load: () => import('./sign-in-page.js'),
  },
  {
    path: 'invitation/:token',
    title: 'signin.title.invitation',
    alone: true,
    load: () => import('./invitation-page.js'),
  },
];

export const parts = [
  { slot: 'above-page', load: () => import('./link-notices.js') },
  { slot: 'account', load: () => import('./sign-in-sessions.js') },
  { slot: 'account', load: () => import('./password-form.js') },
  { slot: 'above-plan', load: () => import('./invite-person.js') },
  { slot: 'below-plan', load: () => import('./password-help.js') },
  { slot: 'person-first', load: () => import('./invite-person.js') },
  { slot: 'person', load: () => import('./password-help.js') },
];
