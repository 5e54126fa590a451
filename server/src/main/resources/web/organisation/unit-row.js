import { html } from 'lit';
import { shortDay } from '../kernel/dates.js';
import { t, tOf } from '../kernel/texts.js';
import './texts.js';

/** Where the page of a unit is. */
export const unitAddress = ({ id }) => `#/organisation/${encodeURIComponent(id)}`;

/** A unit in a list, as the way to its page; `within` names the unit above it where the list does not show that. */
export function unitRow(unit, today, within) {
  const says = [tOf('organisation.kind', unit.kind), within, standing(unit, today)].filter(Boolean);
  return html`
    <a class="unit-link" href=${unitAddress(unit)}>
      <span class="unit-name">${unit.name}</span>
      <span class="muted small">${says.join(' · ')}</span>
    </a>
  `;
}

function standing({ opensOn, closedOn }, today) {
  if (closedOn) return t('organisation.closedSince', { day: shortDay(closedOn, today) });
  return opensOn > today ? t('organisation.opens', { day: shortDay(opensOn, today) }) : undefined;
}

/** The names of people, in a row. */
export const namesOf = (people) => people.map(({ name }) => name).join(', ');

