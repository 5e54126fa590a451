import { html, nothing } from 'lit';
import { labelled } from '../../kernel/fields.js';
import { operation, query } from '../../kernel/graphql.js';
import { t } from '../../kernel/texts.js';
import { ProfileForm, ofKind, skillChoice } from './profile-form.js';

const newcomerProfile = operation(new URL('./newcomerProfile.graphql', import.meta.url));
const newcomerProfileSet = operation(new URL('./newcomerProfileSet.graphql', import.meta.url));

/** A page with what a newcomer would learn, and a language that would help. */
class NewcomerPage extends ProfileForm {
  heading = t('mentorship.title.newcomerProfile');
  about = t('mentorship.newcomerAbout');
  operation = newcomerProfileSet;

  async load() {
    return (await query(newcomerProfile)).viewer;
  }

  fields({ newcomerProfile: profile, skills }) {
    return html`
      ${skillChoice('areaIds', t('mentorship.newcomerAreas'), ofKind(skills, 'AREA'), profile.areas)}
      ${this.#language(ofKind(skills, 'LANGUAGE'), profile.language)}
    `;
  }

  #language(languages, chosen) {
    if (languages.length === 0) return nothing;
    return labelled({
      id: 'languageId',
      name: 'languageId',
      label: t('mentorship.newcomerLanguage'),
      hint: t('mentorship.newcomerLanguageAbout'),
      errors: this.errors,
      field: (id, about) => html`<select id=${id} name="languageId" aria-describedby=${about}>
        <option value="">${t('mentorship.noLanguage')}</option>
        ${languages.map((language) => html`<option value=${language.id} .selected=${language.id === chosen?.id}>${language.name}</option>`)}
      </select>`,
    });
  }

  input(given, { newcomerProfile: { revision } }) {
    return { revision, areaIds: given.getAll('areaIds'), languageId: given.get('languageId') || null };
  }
}

customElements.define('newcomer-page', NewcomerPage);

export const page = ({ viewer }) => html`<newcomer-page .viewer=${viewer}></newcomer-page>`;
