import { html } from 'lit';
import { draft, draftOf, dropDraft } from '../../kernel/drafts.js';
import { labelled } from '../../kernel/fields.js';
import { operation, query } from '../../kernel/graphql.js';
import { slot } from '../../kernel/slots.js';
import { t, tOf } from '../../kernel/texts.js';
import { ProfileForm, ofKind, skillChoice } from './profile-form.js';

const mentorProfile = operation(new URL('./mentorProfile.graphql', import.meta.url));
const mentorProfileSet = operation(new URL('./mentorProfileSet.graphql', import.meta.url));

const MOST_SEATS = 6;
const LONGEST_GREETING = 300;
/** The name under which a greeting is kept until it is saved. */
const GREETING = 'mentor-greeting';
const ROOMS = ['ROOM', 'FAIR', 'FULL'];

/**
 * A page with what somebody says of themselves as a mentor: seats, room, a pause, what they know, and a greeting. Rooms
 * put parts above it: slot `mentor-profile`, told the `viewer`.
 */
class MentorPage extends ProfileForm {
  heading = t('mentorship.title.mentorProfile');
  about = t('mentorship.mentorAbout');
  operation = mentorProfileSet;

  /** Whether the greeting that is shown is one that was not saved. */
  #isBegun;

  async load() {
    const { viewer } = await query(mentorProfile);
    this.#isBegun = draftOf(GREETING) !== undefined;
    return viewer;
  }

  above() {
    return slot('mentor-profile', { viewer: this.viewer });
  }

  fields({ mentorProfile: profile, skills }) {
    const { errors } = this;
    return html`
      ${labelled({
        id: 'seats',
        name: 'seats',
        label: t('mentorship.seats'),
        errors,
        field: (id, about) => html`<select id=${id} name="seats" aria-describedby=${about}>
          ${Array.from({ length: MOST_SEATS + 1 }, (_, seats) => html`<option .selected=${seats === profile.seats}>${seats}</option>`)}
        </select>`,
      })}
      <p class="profile-taken">
        ${t('mentorship.seatsTaken', { count: profile.seatsTaken })}
        ${this.viewer.isMentor ? html`<a href="#/mentees">${t('mentorship.toMentees')}</a>` : ''}
      </p>
      <fieldset class="skill-choice profile-room">
        <legend>${t('mentorship.room')}</legend>
        ${ROOMS.map(
          (room) => html`
            <label>
              <input type="radio" name="room" value=${room} .checked=${room === profile.room} />
              ${tOf('mentorship.roomOf', room)}
            </label>
          `,
        )}
      </fieldset>
      <fieldset class="profile-pause">
        <legend>${t('mentorship.pause')}</legend>
        <p class="hint">${t('mentorship.pauseAbout')}</p>
        ${this.#day('pauseFrom', profile.pauseFrom)} ${this.#day('pauseTo', profile.pauseTo)}
      </fieldset>
      ${skillChoice('areaIds', t('mentorship.mentorAreas'), ofKind(skills, 'AREA'), profile.areas)}
      ${skillChoice('languageIds', t('mentorship.mentorLanguages'), ofKind(skills, 'LANGUAGE'), profile.languages)}
      ${labelled({
        id: 'greeting',
        name: 'greeting',
        label: t('mentorship.greeting'),
        hint: [t('mentorship.greetingAbout'), this.#isBegun && t('mentorship.greetingUnsaved')].filter(Boolean).join(' '),
        errors,
        field: (id, about) =>
          html`<textarea id=${id} name="greeting" rows="3" maxlength=${LONGEST_GREETING} aria-describedby=${about} .value=${profile.greeting ?? ''} ${draft(GREETING)}></textarea>`,
      })}
    `;
  }

  /** The greeting is saved, or gives way to the one that was saved elsewhere. */
  settled() {
    dropDraft(GREETING);
  }

  #day(name, value) {
    return labelled({
      id: name,
      name,
      label: tOf('mentorship.pauseDay', name),
      errors: this.errors,
      field: (id, about) => html`<input id=${id} name=${name} type="date" aria-describedby=${about} .value=${value ?? ''} />`,
    });
  }

  input(given, { mentorProfile: { revision } }) {
    return {
      revision,
      seats: Number(given.get('seats')),
      room: given.get('room'),
      pauseFrom: given.get('pauseFrom') || null,
      pauseTo: given.get('pauseTo') || null,
      greeting: given.get('greeting').trim() || null,
      areaIds: given.getAll('areaIds'),
      languageIds: given.getAll('languageIds'),
    };
  }
}

customElements.define('mentor-page', MentorPage);

export const page = ({ viewer }) => html`<mentor-page .viewer=${viewer}></mentor-page>`;
