import { html, nothing } from 'lit';

/** What was asked or answered, on the day of whoever it reaches; what draws it is loaded only then. */
export const part = ({ viewer, agenda }) => {
  const items = agenda.items.filter(({ object }) => object?.askedAt);
  if (items.length === 0) return nothing;
  import('./mentor-news.js');
  return html`<mentor-news .items=${items} .viewer=${viewer}></mentor-news>`;
};
