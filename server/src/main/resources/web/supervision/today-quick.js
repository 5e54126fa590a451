import { html } from 'lit';
import './session-quick.js';

/** The ways to note and to plan a session, on the day of mentors. */
export const part = ({ viewer }) => html`<session-quick .viewer=${viewer}></session-quick>`;
