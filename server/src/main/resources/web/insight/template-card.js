import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { t } from '../kernel/texts.js';
import { monthInWords, percentInWords, spanInWords } from './words.js';

/** A card with how it goes with the templates, so that they are mended: by phase, and the steps that stand out. */
class TemplateCard extends PageElement {
  static properties = { versions: { attribute: false } };

  render() {
    return html`
      <section class="card stack" aria-labelledby="templates-title">
        <div>
          <h2 id="templates-title">${t('insight.templates')}</h2>
          <p class="muted">${t('insight.templatesAbout', { month: monthInWords(this.versions[0].month) })}</p>
        </div>
        ${this.versions.map((version) => this.#version(version))}
      </section>
    `;
  }

  #version({ template, version, figures }) {
    const of = (wanted) => figures.filter(({ measure }) => measure === wanted);
    const phases = of('PHASE_WEEKS');
    return html`
      <section class="template-version">
        <h3>${t('insight.templateVersion', { template, version })}</h3>
        <div class="figures-grid">
          ${phases.length > 0 ? this.#phases(phases) : nothing} ${this.#steps(t('insight.lateSteps'), of('STEP_LATE'))}
          ${this.#steps(t('insight.skippedSteps'), of('STEP_SKIPPED'))}
        </div>
      </section>
    `;
  }

  #phases(phases) {
    return html`
      <div class="figure-table">
        <h4>${t('insight.phases')}</h4>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('insight.phase')}</th>
              <th scope="col">${t('insight.phaseDone')}</th>
            </tr>
          </thead>
          <tbody>
            ${phases.map(
              ({ name, low, high }) => html`
                <tr>
                  <th scope="row">${name}</th>
                  <td>${t('insight.phaseWeek', { weeks: spanInWords(low, high) })}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #steps(heading, steps) {
    if (steps.length === 0) return nothing;
    return html`
      <div>
        <h4>${heading}</h4>
        <ul class="template-steps">
          ${steps.map(
            ({ name, contributors: count, low, whole }) => html`
              <li>
                <span>${name}</span>
                <span class="muted">${t('insight.stepPart', { percent: percentInWords((100 * low) / whole), count })}</span>
              </li>
            `,
          )}
        </ul>
      </div>
    `;
  }
}

customElements.define('template-card', TemplateCard);
