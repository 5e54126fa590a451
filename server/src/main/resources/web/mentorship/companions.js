import { html, nothing } from 'lit';
import { t } from '../kernel/texts.js';
import '../people/person.js';

/**
 * Draws who stands beside a newcomer: their mentors and the plan's owner, or a calm word that there is nobody yet; and
 * the newcomer, where it is somebody else than whoever looks.
 */
export function companions(mentors, owner, newHire) {
  const main = mentors?.filter(({ kind }) => kind === 'MAIN') ?? [];
  const beside = mentors?.filter(({ kind }) => kind === 'CO') ?? [];
  return html`
    <dl class="companions">
      ${newHire ? companion(t('mentorship.newHire'), newHire) : nothing}
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
      <dd><fadder-person .person=${person}></fadder-person></dd>
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
