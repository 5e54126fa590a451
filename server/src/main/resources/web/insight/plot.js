/**
 * What the charts draw alike. Places are in per cent of the chart and letters in the size of the page's own, so that they
 * are read at every width, and grow with the letters around them.
 */
import { nothing, svg } from 'lit';

export const percent = (value) => `${value}%`;

/** A line across the chart for each value, with its name before it. */
export const scale = (values, y, inWords) =>
  values.map(
    (value) => svg`
      <line class="figure-grid" x1="0" x2="100%" y1=${y(value)} y2=${y(value)}></line>
      <text x="0" dx="-0.9em" y=${y(value)} dy="0.35em" text-anchor="end">${inWords(value)}</text>
    `,
  );

/** A line from each point to the next. */
export const line = (points, dashes = 'none') =>
  points
    .slice(1)
    .map(
      ([x, y], index) => svg`<line class="figure-line" stroke-dasharray=${dashes}
        x1=${points[index][0]} y1=${points[index][1]} x2=${x} y2=${y}></line>`,
    );

/** How far a value may reach, where only that is told. */
export const band = ({ low, high }, x, y) =>
  high > low ? svg`<line class="figure-band" x1=${x} x2=${x} y1=${y(low)} y2=${y(high)}></line>` : nothing;
