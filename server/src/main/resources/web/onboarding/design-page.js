/** Every component of the client in every state, side by side, for whoever changes how they look. */
import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import { avatar } from '../kernel/avatar.js';
import { labelled } from '../kernel/fields.js';
import { icon } from '../kernel/icon.js';
import '../kernel/notice-bar.js';
import { nowhere } from '../kernel/nowhere.js';
import { progressBar } from '../kernel/progress.js';
import { RequestFailed } from '../kernel/request-failed.js';
import { recentSignInStatus } from '../kernel/session.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { slot } from '../kernel/slots.js';
import { t } from '../kernel/texts.js';
import { stepRow } from './step-row.js';
import './texts.js';

const TODAY = '2026-03-02';
const ALVA = { id: 'alva', name: 'Alva Ekenäs', initials: 'AE' };
const MIRJAM = { id: 'mirjam', name: 'Mirjam Tallroth', initials: 'MT' };
const VIEWER = { person: ALVA, roles: [], today: TODAY };

/** A step like any other, but for what its state changes. */
const STEP = {
  title: 'Läs om förvaltningen och din enhet',
  kind: 'TASK',
  due: TODAY,
  required: true,
  responsible: ALVA,
  responsibleRole: 'NEW_HIRE',
  viewerMayDo: true,
};
const DONE = { doneAt: '2026-03-02T08:05:00Z', doneBy: ALVA, ending: 'DONE' };

const STEPS = [
  {},
  { title: 'Studiebesök hos BUP', kind: 'STUDY_VISIT', due: '2026-03-04' },
  { due: '2026-02-20', behind: true },
  { required: false, due: '2026-02-20' },
  { passed: true, due: '2026-02-01' },
  { responsible: MIRJAM, responsibleRole: 'MENTOR', viewerMayDo: false },
  { responsible: MIRJAM, responsibleRole: 'MENTOR' },
  { responsible: null, responsibleRole: 'IT', viewerMayDo: false },
  DONE,
  { ...DONE, awaitingSignature: true },
  { ...DONE, ending: 'SKIPPED', doneBy: MIRJAM },
  { ...DONE, waits: true },
  { title: 'Verksamhetsutvecklingsprojektsamordnarintroduktionsutbildningsdokumentation1' },
].map((state, place) => ({ ...STEP, ...state, id: `step-${place}` }));

const COLOURS = ['paper', 'surface', 'sunken', 'line', 'ink', 'muted', 'pine', 'pine-soft', 'sun', 'sun-soft', 'late', 'late-soft', 'danger', 'danger-soft'];

/** Every sort of field, each with something that may be wrong with it. */
const FIELDS = [
  ['text', 'people.field.givenName', (id) => html`<input id=${id} required maxlength="80" autocomplete="off" />`],
  ['email', 'people.field.letters', (id) => html`<input id=${id} type="email" autocomplete="off" />`],
  ['number', 'templates.due', (id) => html`<input id=${id} type="number" min="0" max="60" />`],
  ['day', 'people.field.firstDay', (id) => html`<input id=${id} type="date" required min="2026-03-02" />`],
  ['choice', 'people.field.role', (id) => html`<select id=${id} required>
    <option value="">${t('people.choose')}</option>
    <option>${MIRJAM.name}</option>
  </select>`],
  ['many', 'templates.why', (id) => html`<textarea id=${id} rows="2" required></textarea>`],
];

const PARTS = {
  colours: () => html`<ul class="design-colours">
    ${COLOURS.map((name) => html`<li><span class="design-${name}"></span> <code>${name}</code></li>`)}
  </ul>`,
  text: () => html`<h3>${STEP.title}</h3>
    <p>${STEP.title}. <span class="muted">${STEP.title}.</span> <strong>${STEP.title}.</strong></p>
    <p class="small">0123456789, 1111, 2026-11-11</p>`,
  buttons: () => html`<div class="actions">
    <button class="button button-main">${t('kernel.retry')}</button>
    <button class="button">${t('kernel.cancel')}</button>
    <button class="button button-main" disabled>${t('kernel.retry')}</button>
    <button class="button" disabled>${t('kernel.cancel')}</button>
    <button class="link-button">${t('kernel.undo')}</button>
    <button class="icon-button" aria-label=${t('kernel.close')}>${icon('close')}</button>
  </div>`,
  fields: () => html`
    ${field('plain', 'people.field.givenName', [], (id) => html`<input id=${id} .value=${'Alva'} autocomplete="off" />`)}
    ${field('wrong', 'people.field.letters', [{ field: ['wrong'], code: 'FIELD_MISSING' }], (id, about) =>
      html`<input id=${id} aria-describedby=${about} aria-invalid="true" autocomplete="off" />`,
    )}
    ${field('choice', 'people.field.role', [], (id) => html`<select id=${id}><option>${t('templates.roleShort.MENTOR')}</option></select>`)}
    ${field('many', 'templates.why', [], (id) => html`<textarea id=${id} rows="2"></textarea>`)}
    <label class="check-field"><input type="checkbox" checked /> <span>${STEP.title}</span></label>
    <fieldset class="segments">
      <legend class="visually-hidden">${t('onboarding.groupBy')}</legend>
      ${['date', 'phase', 'who'].map(
        (one) => html`<label><input type="radio" name="design" ?checked=${one === 'date'} /><span>${t(`onboarding.group.${one}`)}</span></label>`,
      )}
    </fieldset>
  `,
  form: () => html`<form class="stack" @submit=${(event) => event.preventDefault()}>
    ${FIELDS.map(([name, label, draw]) => labelled({ id: `design-form-${name}`, name, label: t(label), errors: [], field: draw }))}
    <button class="button button-main">${t('onboarding.add.save')}</button>
  </form>`,
  chips: () => html`<p class="chips">
    <span class="chip">${t('onboarding.draft')}</span>
    <span class="chip chip-now">${t('onboarding.now')}</span>
    <span class="chip chip-late">${icon('late')} ${t('onboarding.when.late')}</span>
    <span class="chip chip-done">${icon('check')} ${t('onboarding.allDone')}</span>
    <span class="is-late">${t('onboarding.behindCount', { count: 3 })}</span>
  </p>`,
  messages: () => html`
    <p class="message">${icon('clock')} <span>${STEP.title}</span></p>
    <p class="message message-danger">${icon('late')} <span>${t('kernel.error.SERVER')}</span></p>
  `,
  people: () => html`<p class="actions">${avatar(ALVA)} ${avatar(MIRJAM)} <span class="avatar avatar-nobody"></span></p>`,
  progress: () => html`${[0, 3, 10].map((done) => progressBar({ done, required: 10, expected: 5 }))}`,
  steps: () => html`<ul>
    ${STEPS.map((step, place) =>
      stepRow({ step, viewer: VIEWER, address: '#/design', isOpen: place === 1, withDoer: true, toggle: () => {} }),
    )}
  </ul>`,
  groups: () => html`${[true, false].map(
    (open) => html`<details class="group" ?open=${open}>
      <summary>
        ${icon('chevron')}
        <h3>${t('onboarding.when.week')}</h3>
        <span class="group-count"><span class="is-late">${t('onboarding.behindCount', { count: 1 })}</span> 12</span>
      </summary>
      <p class="muted">${STEP.title}</p>
    </details>`,
  )}`,
  waiting: listSkeleton,
  failed: () => html`<failure-notice .failure=${new RequestFailed('NO_CONTACT')}></failure-notice>`,
  said: () => html`
    <div class="notice-strip">
      <p>${t('onboarding.ticked', STEP)}</p>
      <button class="notice-undo">${t('kernel.undo')}</button> ${close()}
    </div>
    <div class="notice-strip is-failed"><p>${t('kernel.error.NO_CONTACT')}</p> ${close()}</div>
  `,
};

const close = () => html`<button class="notice-close" aria-label=${t('kernel.close')}>${icon('close')}</button>`;

function field(name, label, errors, draw) {
  return labelled({ id: `design-${name}`, name, label: t(label), errors, field: draw });
}

/** What is shown, once somebody opens the page: it is there in demonstration mode alone. */
let shown;

async function shownInDemonstration() {
  const { demo } = await recentSignInStatus().catch(() => ({}));
  return demo ? design() : nowhere();
}

/** The components of this room and, in the slot `design`, those of others: each by its name, with what draws it. */
function design() {
  const all = Object.assign({}, PARTS, ...slot('design', {}));
  return html`
    <main class="page design stack" id="main" tabindex="-1">
      <header class="page-head"><h1>${t('onboarding.title.design')}</h1></header>
      ${Object.entries(all).map(
        ([name, draw]) => html`<section class="card stack" id="design-${name}">
          <h2><code>${name}</code></h2>
          ${draw()}
        </section>`,
      )}
    </main>
  `;
}

export const page = () => html`${until((shown ??= shownInDemonstration()), '')}`;
