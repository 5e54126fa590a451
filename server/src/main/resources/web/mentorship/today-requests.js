import { html, nothing } from 'lit';

const isOfMentors = ({ kind, object }) => object && (kind === 'NEW_MENTOR' || kind.startsWith('MENTOR_'));

/** What was asked or answered, on the day of whoever it reaches; what draws it is loaded only then. */
export const part = ({ viewer, agenda }) => {
  const items = agenda.items.filter(isOfMentors);
  if (items.length === 0) return nothing;
  import('./mentor-news.js');
  return html`<mentor-news class="mentor-news" .items=${items} .viewer=${viewer}></mentor-news>`;
};
