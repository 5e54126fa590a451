import { html, nothing } from 'lit';
import { dayInWords } from '../kernel/dates.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';

/** Who waits for whom, for the viewer first. */
export function waitingLists(waiting, today) {
  if (waiting.length === 0) return nothing;
  const count = waiting.reduce((sum, { items }) => sum + items.length, 0);
  return html`
    <details class="card plan-waiting">
      <summary>
        <h2>${t('onboarding.waiting.title')}</h2>
        <span class="muted small">${t('onboarding.waiting.count', { count })}</span>
        ${icon('chevron')}
      </summary>
      ${waiting.map((group) => groupOf(group, today))}
    </details>
  `;
}

function groupOf({ forViewer, person, role, items }, today) {
  return html`
    <section>
      <h3>${forViewer ? t('onboarding.waiting.you') : whom(person, role)}</h3>
      <ul>
        ${items.map(
          ({ kind, step }) => html`
            <li>
              <span lang="sv">${step.title}</span>
              <span class="muted small">${whatFor(kind, step, today)}</span>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function whom(person, role) {
  if (!person) return tOf('onboarding.waitingForRole', role);
  const who = role ? `${person.name} (${tOf('onboarding.role', role)})` : person.name;
  return t('onboarding.waitingFor', { who });
}

function whatFor(kind, { due, behind }, today) {
  const day = dayInWords(due, today);
  if (kind !== 'DOING') return tOf('onboarding.waiting.kind', kind);
  return behind ? t('onboarding.behindSince', { day }) : t('onboarding.waiting.due', { day });
}
