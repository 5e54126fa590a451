import { html, nothing, svg } from 'lit';
import { PageElement } from '../kernel/element.js';
import { t } from '../kernel/texts.js';
import { AGES, cohortsOf, runsOfAges } from './cohorts.js';
import { monthShort, valueInWords } from './words.js';

const WIDTH = 320;
const HEIGHT = 170;
const LEFT = 42;
const RIGHT = 58;
const TOP = 10;
const BOTTOM = 24;

/** The shapes of the marks and the dashes of the lines, by which curves are told apart without colour. */
const DASHES = ['none', '6 4', '2 4', '10 4 2 4'];

const x = (age) => LEFT + ((age - AGES[0]) * (WIDTH - LEFT - RIGHT)) / (AGES.at(-1) - AGES[0]);
const y = (value) => HEIGHT - BOTTOM - (value * (HEIGHT - TOP - BOTTOM)) / 100;

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
        <svg class="figure-chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
          ${[0, 50, 100].map(
            (value) => svg`
              <line class="figure-grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(value)} y2=${y(value)}></line>
              <text x=${LEFT - 6} y=${y(value) + 4} text-anchor="end">${t('insight.percent', { value })}</text>
            `,
          )}
          ${AGES.map((age) => svg`<text x=${x(age)} y=${HEIGHT - 6} text-anchor="middle">${t('insight.ageShort', { age })}</text>`)}
          ${cohorts.map((cohort, place) => this.#curve(cohort, place))}
        </svg>
        ${this.#table(cohorts)}
      </section>
    `;
  }

  #curve({ began, points }, place) {
    const last = points.at(-1);
    const middle = ({ low, high }) => y((low + high) / 2);
    return svg`
      ${runsOfAges(points).map(
        (run) => svg`<polyline class="figure-line" stroke-dasharray=${DASHES[place]}
          points=${run.map((point) => `${x(point.age)},${middle(point)}`).join(' ')}></polyline>`,
      )}
      ${points.map(
        (point) => svg`
          ${point.high > point.low ? svg`<line class="figure-band" x1=${x(point.age)} x2=${x(point.age)} y1=${y(point.low)} y2=${y(point.high)}></line>` : nothing}
          <circle class="figure-dot" cx=${x(point.age)} cy=${middle(point)} r="3.5"></circle>`,
      )}
      <text x=${x(last.age) + 7} y=${middle(last) + 4}>${monthShort(began)}</text>
    `;
  }

  #table(cohorts) {
    return html`
      <details class="figure-table">
        <summary>${t('insight.asTable')}<span class="visually-hidden">: ${t('insight.cohorts')}</span></summary>
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
                  <th scope="row">${t('insight.quarter', { month: monthShort(began) })}</th>
                  ${AGES.map((age) => {
                    const point = points.find((one) => one.age === age);
                    return html`<td>${point ? valueInWords(point.figure) : '–'}</td>`;
                  })}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </details>
    `;
  }
}

customElements.define('cohort-chart', CohortChart);
