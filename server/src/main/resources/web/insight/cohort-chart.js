import { html, nothing, svg } from 'lit';
import { PageElement } from '../kernel/element.js';
import { t } from '../kernel/texts.js';
import { AGES, cohortsOf, runsOfAges } from './cohorts.js';
import { band, line, percent, scale } from './plot.js';
import { monthShort, percentInWords, valueInWords } from './words.js';

/** The shapes of the marks and the dashes of the lines, by which curves are told apart without colour. */
const DASHES = ['none', '6 4', '2 4', '10 4 2 4'];

const x = (age) => percent((100 * (age - AGES[0])) / (AGES.at(-1) - AGES[0]));
const y = (value) => percent(100 - value);

/**
 * Curves of how many had completed their introduction, by how long they had been there: a line for each quarter in which
 * they began, with its name at the end. The table below says the same, and is what a screen reader hears.
 */
class CohortChart extends PageElement {
  static properties = { months: { attribute: false } };

  render() {
    const cohorts = cohortsOf(this.months);
    if (cohorts.length === 0) return nothing;
    return html`
      <section class="figure cohorts" aria-labelledby="cohorts-title">
        <h3 id="cohorts-title">${t('insight.cohorts')}</h3>
        <p class="muted small">${t('insight.cohortsAbout')}</p>
        <svg class="figure-chart" aria-hidden="true">
          ${scale([0, 50, 100], y, percentInWords)}
          ${AGES.map((age) => svg`<text x=${x(age)} y="100%" dy="1.5em" text-anchor="middle">${age}</text>`)}
          ${cohorts.map((cohort, place) => this.#curve(cohort, place))}
        </svg>
        <p class="cohorts-ages" aria-hidden="true">${t('insight.ages')}</p>
        ${this.#table(cohorts)}
      </section>
    `;
  }

  #curve({ began, points }, place) {
    const last = points.at(-1);
    const middle = ({ low, high }) => y((low + high) / 2);
    return svg`
      ${runsOfAges(points).map((run) => line(run.map((point) => [x(point.age), middle(point)]), DASHES[place]))}
      ${points.map(
        (point) => svg`${band(point, x(point.age), y)}<circle class="figure-dot" cx=${x(point.age)} cy=${middle(point)} r="4"></circle>`,
      )}
      <text x=${x(last.age)} dx="0.6em" y=${middle(last)} dy="0.35em">${monthShort(began)}</text>
    `;
  }

  #table(cohorts) {
    return html`
      <details class="figure-table">
        <summary>${t('insight.asTable')}<span class="visually-hidden">: ${t('insight.cohorts')}</span></summary>
        <div class="figure-scroll" role="group" tabindex="0" aria-label=${t('insight.cohorts')}>
          <table>
            <thead>
              <tr>
                <th scope="col">${t('insight.began')}</th>
                ${AGES.map((age) => html`<th scope="col">${t('insight.age', { age })}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${cohorts.map(
                ({ began, points }) => html`
                  <tr>
                    <th scope="row">${monthShort(began)}</th>
                    ${AGES.map((age) => {
                      const point = points.find((one) => one.age === age);
                      return html`<td>${point ? valueInWords(point.figure) : '–'}</td>`;
                    })}
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </div>
      </details>
    `;
  }
}

customElements.define('cohort-chart', CohortChart);
