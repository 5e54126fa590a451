/** What sessions look like in every state, for the page of all components. */
import { html } from 'lit';
import '../kernel/later-styles.js';
import { chips } from './choices.js';
import { minutesInWords } from './session-words.js';
import { sessionRow } from './session-row.js';
import './to-log.js';

const TODAY = '2026-03-02';
const ALVA = { id: 'alva', name: 'Alva Ekenäs', initials: 'AE' };
const MIRJAM = { id: 'mirjam', name: 'Mirjam Tallroth', initials: 'MT' };
const VIEWER = { person: ALVA, roles: [], today: TODAY };

/** A session like any other, but for what its state changes. */
const SESSION = {
  form: 'MENTOR',
  onSite: true,
  day: TODAY,
  begins: '10:00:00',
  ends: '10:45:00',
  minutes: 45,
  leader: MIRJAM,
  outside: null,
  members: [{ person: ALVA }, { person: MIRJAM }],
  state: 'PLANNED',
  moved: false,
  reason: null,
  revision: 1,
};

const ROWS = [
  {},
  { moved: true, onSite: false },
  { state: 'HELD', minutes: 90 },
  { state: 'CALLED_OFF', reason: 'URGENT_CASE' },
  { state: 'CALLED_OFF' },
  { form: 'CASE_REVIEW', leader: null, outside: { id: 'karin', name: 'Verksamhetsutvecklingsprojektsamordnarintroduktion' } },
].map((state, place) => ({ ...SESSION, ...state, id: `session-${place}` }));

export const part = () => ({
  sessions: () => html`<ul class="session-rows">
    ${ROWS.map((session, place) => sessionRow({ session, viewer: VIEWER, isOpen: place === 1 }))}
  </ul>`,
  'to-log': () => html`<to-log .viewer=${VIEWER} .sessions=${ROWS.slice(0, 2)}></to-log>`,
  choices: () =>
    chips({
      name: 'design-minutes',
      legend: minutesInWords(30),
      options: [15, 30, 45, 60].map((value) => ({ value, label: minutesInWords(value) })),
      chosen: 30,
      choose: () => {},
    }),
});
