/** The room of figures: how it goes in a unit, told so that nobody can be found in it. */
export const pages = [
  {
    path: 'figures/:unitId?',
    title: 'insight.title',
    within: 'more',
    load: () => import('./figures-page.js'),
    more: { picture: 'chart', of: 'unit', isFor: ({ person }) => Boolean(person.employment) },
  },
];
