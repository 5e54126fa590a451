import { html, nothing } from 'lit';
import { t } from '../kernel/texts.js';

/**
 * Draws the fields for how a first day begins, each with the id `ID-NAME`. `people` are those who may meet the newcomer,
 * besides the manager, as `[id, name]`; left out for a unit, where that is said of each.
 */
export function welcomeFields(id, { beginsAt, place, meetsId, bring }, people) {
  return html`
    <div class="field">
      <label for="${id}-beginsAt">${t('welcome.field.beginsAt')}</label>
      <input id="${id}-beginsAt" name="beginsAt" type="time" .value=${beginsAt?.slice(0, 5) ?? ''} />
    </div>
    <div class="field">
      <label for="${id}-place">${t('welcome.field.place')}</label>
      <input id="${id}-place" name="place" maxlength="300" autocomplete="off" .value=${place ?? ''} />
    </div>
    ${people ? whoMeets(`${id}-meetsId`, meetsId, people) : nothing}
    <div class="field">
      <label for="${id}-bring">${t('welcome.field.bring')}</label>
      <input id="${id}-bring" name="bring" maxlength="300" autocomplete="off" .value=${bring ?? ''} />
    </div>
  `;
}

function whoMeets(id, chosen, people) {
  return html`
    <div class="field">
      <label for=${id}>${t('welcome.field.meetsId')}</label>
      <select id=${id} name="meetsId">
        <option value="">${t('welcome.manager')}</option>
        ${people.map(([key, name]) => html`<option value=${key} .selected=${key === chosen}>${name}</option>`)}
      </select>
    </div>
  `;
}

/** What was given in the fields, as the server takes it. */
export function welcomeIn(given) {
  const text = (name) => given.get(name)?.trim() || null;
  return { beginsAt: text('beginsAt'), place: text('place'), meetsId: text('meetsId'), bring: text('bring') };
}
