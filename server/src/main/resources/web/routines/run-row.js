import { html, nothing } from 'lit';
import { instantInWords } from '../kernel/dates.js';
import { icon } from '../kernel/icon.js';
import { progressBar } from '../kernel/progress.js';
import { t } from '../kernel/texts.js';
import { addressOf, label, waits } from './runs.js';
import './texts.js';

/** A run in a list: what it is called and how far it has come, or since when it has ended. */
export function runRow(run, today) {
  return html`
    <li>
      <a class="run-row" data-row href=${addressOf(run.id)}>
        <span class="run-row-words">
          <strong>${label(run, today)}</strong>
          ${run.state === 'IN_PROGRESS' ? progress(run) : past(run, today)}
          ${waits(run.id)
            ? html`<span class="chips"><span class="chip">${icon('waiting')} ${t('routines.waits')}</span></span>`
            : nothing}
        </span>
        ${icon('forward')}
      </a>
    </li>
  `;
}

function progress({ done, size }) {
  return html`
    <span class="run-row-progress small">
      ${progressBar({ done, required: size })} <span>${t('routines.doneOf', { done, all: size })}</span>
    </span>
  `;
}

function past({ state, endedAt }, today) {
  const when = instantInWords(endedAt, today);
  return html`<span class="small">${t(state === 'FINISHED' ? 'routines.finishedAt' : 'routines.putAwayAt', { when })}</span>`;
}
