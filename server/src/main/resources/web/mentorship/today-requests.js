import { html, nothing } from 'lit';

const isOfMentors = ({ kind, object }) => object && (kind === 'NEW_MENTOR' || kind.startsWith('MENTOR_'));

/** What was asked and answered, on the day of whoever it reaches; what draws it is loaded only where there is some. */
export const part = ({ viewer, agenda }) => {
  const items = agenda.items.filter(isOfMentors);
  if (items.length > 0) import('./requests/mentor-news.js');
  return html`<mentor-news class=${items.length > 0 ? 'mentor-news' : nothing} .items=${items} .viewer=${viewer}></mentor-news>`;
};
