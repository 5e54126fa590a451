import { html } from 'lit';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';
import { namesOf } from './unit-row.js';

/** What follows from a deed on a unit, in plain words: a list, or why it cannot be done. */
export function consequencesIn(follows, deed, unit, other, day) {
  const { units, people, gain, lose, join, hinder, problems } = follows;
  if (problems.length > 0) {
    return html`
      <div class="message message-danger">
        <p>${icon('late')} ${problems.map(errorText).join(' ')}</p>
        ${hinder.length > 0 ? html`<p>${tOf('organisation.hinder', deed, { names: namesOf(hinder) })}</p>` : ''}
      </div>
    `;
  }
  const values = { name: unit.name, other: other?.name ?? '', day, count: people };
  const lines = [
    tOf('organisation.follows', deed, values),
    units > 1 ? t('organisation.follows.units', { count: units - 1 }) : '',
    deed === 'CLOSE' ? '' : t('organisation.follows.people', values),
    gain.length > 0 ? t('organisation.follows.gain', { names: namesOf(gain) }) : '',
    lose.length > 0 ? t('organisation.follows.lose', { names: namesOf(lose) }) : '',
    join.length > 0 ? t('organisation.follows.join', { names: namesOf(join), other: values.other }) : '',
    tOf('organisation.settings', deed, values),
    t('organisation.follows.figures'),
  ];
  return html`
    <section class="unit-follows">
      <h4>${t('organisation.followsTitle')}</h4>
      <ul>${lines.filter(Boolean).map((line) => html`<li>${line}</li>`)}</ul>
    </section>
  `;
}
