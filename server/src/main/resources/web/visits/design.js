/** What one's own day looks like in every state, for the page of all components. */
import { html } from 'lit';
import { dayBar } from './day-bar.js';

const DAYS = [{}, { begins: '09:30', ends: '15:00' }, { visit: { ends: '2026-03-02T14:30:00' } }];

export const part = () => ({
  'own-day': () => html`<div class="stack">${DAYS.map((day) => dayBar(day, { done() {}, visit() {}, hours() {} }))}</div>`,
});
