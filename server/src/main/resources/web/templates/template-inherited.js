/** The steps that a phase has from the template that is extended, with where they come from. */
import { html } from 'lit';
import { t, tOf } from '../kernel/texts.js';
import { whenInWords } from './template-words.js';
import './texts.js';

/** Rows of the inherited steps of a phase; `leaveOut` is told of the step that is left out, or taken back. */
export function inheritedSteps({ phase, base, without, titles, disabled, leaveOut }) {
  return html`
    <details class="template-inherited" open>
      <summary>${t('templates.inherited', { count: phase.steps.length })} <span lang="sv">${base.name}</span></summary>
      <ul class="template-steps">
        ${phase.steps.map((step) => {
          const isOut = without.includes(step.key);
          return html`
            <li class="template-inherited-row ${isOut ? 'is-out' : ''}">
              <label class="check-row">
                <input type="checkbox" .checked=${!isOut} ?disabled=${disabled} @change=${() => leaveOut(step.key)} />
                <span>
                  <span class="step-title" lang="sv">${step.title}</span>
                  <span class="step-meta">
                    <span>${tOf('templates.roleShort', step.responsible)}</span>
                    <span>${isOut ? t('templates.leftOut') : whenInWords(step, titles)}</span>
                  </span>
                </span>
              </label>
            </li>
          `;
        })}
      </ul>
    </details>
  `;
}
