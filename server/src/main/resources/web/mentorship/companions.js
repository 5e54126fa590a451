import { html } from 'lit';
import { avatar } from '../kernel/avatar.js';
import { t } from '../kernel/texts.js';

/** Draws who stands beside a newcomer: their mentors and the plan's owner, or a calm word that there is nobody yet. */
export function companions(mentors, owner) {
  const main = mentors?.filter(({ kind }) => kind === 'MAIN') ?? [];
  const beside = mentors?.filter(({ kind }) => kind === 'CO') ?? [];
  return html`
    <dl class="companions">
      ${main.length > 0
        ? main.map(({ mentor }) => companion(t('mentorship.mentor'), mentor))
        : nobody(t('mentorship.mentor'), t('mentorship.noMentor'))}
      ${beside.map(({ mentor }) => companion(t('mentorship.coMentor'), mentor))}
      ${owner
        ? companion(t('mentorship.owner'), owner)
        : nobody(t('mentorship.owner'), t('mentorship.noOwner'))}
    </dl>
  `;
}

function companion(label, person) {
  return html`
    <div>
      <dt>${label}</dt>
      <dd>${avatar(person)} <strong>${person.name}</strong></dd>
    </div>
  `;
}

function nobody(label, words) {
  return html`
    <div>
      <dt>${label}</dt>
      <dd class="muted"><span class="avatar avatar-nobody" aria-hidden="true"></span> ${words}</dd>
    </div>
  `;
}
