import { html, nothing, svg } from 'lit';
import { PageElement } from '../kernel/element.js';
import { isTold, runsOf, topOf } from './series.js';
import { monthShort, scaleInWords } from './words.js';

const WIDTH = 320;
const HEIGHT = 130;
const LEFT = 46;
const RIGHT = 10;
const TOP = 10;
const BOTTOM = 24;

/**
 * A chart of one measure over time: a dot for each month that is told, a bar for one of which only a band is, and a
 * hollow mark on the ground for one that is withheld. What it shows stands in the table below it; a screen reader
 * hears that, and not the chart.
 */
class FigureChart extends PageElement {
  static properties = { measure: {}, points: { attribute: false } };

  render() {
    const top = topOf(this.measure, this.points);
    const x = (index) =>
      this.points.length === 1
        ? (LEFT + WIDTH - RIGHT) / 2
        : LEFT + (index * (WIDTH - LEFT - RIGHT)) / (this.points.length - 1);
    const y = (value) => HEIGHT - BOTTOM - (value * (HEIGHT - TOP - BOTTOM)) / top;
    return html`
      <svg class="figure-chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
        ${[0, top / 2, top].map(
          (value) => svg`
            <line class="figure-grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(value)} y2=${y(value)}></line>
            <text x=${LEFT - 10} y=${y(value) + 4} text-anchor="end">${scaleInWords(this.measure, value)}</text>
          `,
        )}
        ${this.#months(x)}
        ${runsOf(this.points).map(
          (run) => svg`<polyline class="figure-line" points=${run
            .map(({ index, low, high }) => `${x(index)},${y((low + high) / 2)}`)
            .join(' ')}></polyline>`,
        )}
        ${this.points.map((point, index) => this.#mark(point, x(index), y))}
      </svg>
    `;
  }

  /** The first month, the last, and one between them where there is room. */
  #months(x) {
    const last = this.points.length - 1;
    const shown = last < 2 ? [...this.points.keys()] : [0, Math.round(last / 2), last];
    return shown.map((index) => {
      const anchor = index === 0 && last > 0 ? 'start' : index === last && last > 0 ? 'end' : 'middle';
      return svg`<text x=${x(index)} y=${HEIGHT - 6} text-anchor=${anchor}>${monthShort(this.points[index].month)}</text>`;
    });
  }

  #mark({ figure, low, high }, x, y) {
    if (!isTold(figure)) {
      return svg`<circle class="figure-withheld" cx=${x} cy=${y(0)} r="3"></circle>`;
    }
    return svg`
      ${high > low ? svg`<line class="figure-band" x1=${x} x2=${x} y1=${y(low)} y2=${y(high)}></line>` : nothing}
      <circle class="figure-dot" cx=${x} cy=${y((low + high) / 2)} r="4"></circle>
    `;
  }
}

customElements.define('figure-chart', FigureChart);
