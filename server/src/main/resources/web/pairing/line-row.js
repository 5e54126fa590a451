import { html, nothing } from 'lit';
import { avatar } from '../kernel/avatar.js';
import { dayInWords } from '../kernel/dates.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import { givenName, inShort, ruleText } from './reasons.js';

/** One newcomer of a proposal in a list: whom they would get, why in one line, and how far it has come. */
export function lineRow(line, { address, openId, today }) {
  const { id, newHire, mentor, firstDay, locked, state } = line;
  return html`
    <li>
      <a
        class="pairing-row"
        data-row
        href="${address}/lines/${encodeURIComponent(id)}"
        aria-current=${id === openId ? 'true' : nothing}
      >
        ${avatar(newHire)}
        <span class="pairing-words">
          <strong>${newHire.name}</strong>
          <span class="muted small">${t(firstDay > today ? 'pairing.begins' : 'pairing.began', { day: dayInWords(firstDay, today) })}</span>
          ${mentor
            ? html`<span>${t('pairing.gets')} <strong>${mentor.name}</strong></span>
                <span class="muted small">${inShort(line, newHire, mentor)}</span>`
            : html`<span class="muted">${whyNot(line)}</span>`}
          ${locked || state !== 'PROPOSED' || line.refusal ? html`<span class="chips">${chips(line)}</span>` : nothing}
        </span>
        ${icon('forward')}
      </a>
    </li>
  `;
}

function chips({ locked, state, refusal, mentor }) {
  return html`
    ${state === 'PROPOSED' ? nothing : stateChip(state)}
    ${locked && state === 'PROPOSED' ? html`<span class="chip">${icon('lock')} ${t('pairing.chosen')}</span>` : nothing}
    ${refusal && mentor
      ? html`<span class="chip chip-late">${icon('late')} ${t('pairing.notAsked', { why: ruleText(refusal) })}</span>`
      : nothing}
  `;
}

/** How far a line has come, as a chip. */
export function stateChip(state) {
  const look = state === 'ACCEPTED' ? 'chip-done' : state === 'DECLINED' ? 'chip-late' : '';
  const picture = { ASKED: 'waiting', ACCEPTED: 'check', DECLINED: 'late' }[state];
  return html`<span class="chip ${look}">${picture ? icon(picture) : nothing} ${tOf('pairing.state', state)}</span>`;
}

/** Why nobody is proposed, in one sentence. */
export function whyNot({ unplaced, newHire }) {
  if (!unplaced) return t('pairing.nobodyChosen');
  const { remedy } = unplaced;
  if (remedy) return tOf('pairing.remedy', remedy.kind, { mentor: remedy.mentor.name, newHire: givenName(newHire) });
  return t('pairing.nobodyLeft');
}
