/** The room of questions: what somebody parks for the next time that they meet their mentor, or a group. */
import { html, nothing } from 'lit';
import { t } from '../kernel/texts.js';

/** Whoever has a mentor to ask; until there is one the server would refuse what they have typed. */
const mayAsk = ({ person }) => Boolean(person.plan) && Boolean(person.mentors?.some(({ kind }) => kind === 'MAIN'));

/** The cards of the day: of what waits for others a line, of what there is to do the rows, whose code is fetched then. */
const cards = ({ viewer, agenda }) => {
  const all = agenda.items.filter(({ kind, object }) => kind.startsWith('QUESTION_') && object);
  const items = all.filter(({ kind }) => kind !== 'QUESTION_PARKED');
  const count = all.length - items.length;
  if (items.length > 0) import('./today-questions.js');
  return html`
    ${items.length > 0 ? html`<today-questions .viewer=${viewer} .items=${items}></today-questions>` : nothing}
    ${count > 0 ? html`<a class="questions-link" href="#/questions">${t('questions.wait', { count })}</a>` : nothing}
  `;
};

/** The way to ask, under the thumb on the pages where a newcomer is most; what it opens is fetched on the tap. */
const ask = ({ page: { path } }) =>
  ['today', 'sessions'].includes(path)
    ? html`<button class="button button-main ask-button" aria-haspopup="dialog" @click=${open}>${t('questions.ask')}</button>`
    : nothing;

async function open({ currentTarget }) {
  const host = currentTarget.closest('fadder-app');
  try {
    (await import('./ask-dialog.js')).openAsk(host);
  } catch {
    location.hash = '#/ask';
  }
}

export const parts = [
  { slot: 'today-first', load: async () => ({ part: cards }) },
  { slot: 'above-page', load: async () => ({ part: ask }), isFor: mayAsk },
  { slot: 'session', load: () => import('./session-questions.js') },
  { slot: 'sessions', load: () => import('./sessions-questions.js') },
];

export const pages = [
  {
    path: 'questions',
    title: 'questions.title',
    within: 'sessions',
    load: () => import('./questions-page.js'),
    more: { picture: 'talk', isFor: ({ person, isMentor }) => isMentor || Boolean(person.plan) },
  },
  {
    path: 'ask',
    title: 'questions.ask',
    within: 'sessions',
    load: () => import('./ask-page.js'),
    more: { picture: 'add', isFor: mayAsk },
  },
];
