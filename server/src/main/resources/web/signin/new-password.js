/**
 * The choice of a new password: two fields that must hold the same, and what is wrong with it before the server is
 * asked.
 */
import { html } from 'lit';
import { t } from '../kernel/texts.js';

const SHORTEST = 10;
const OF_PASSWORD = ['TOO_SHORT', 'TOO_LONG', 'TOO_COMMON', 'UNTYPABLE'];

/** The fields `password` and `repeated`; `failureId` names the element that tells of the failure. */
export function newPasswordFields(failure, failureId) {
  return html`
    <div class="field">
      <label for="new-password">${t('signin.newPassword')}</label>
      <input
        id="new-password"
        name="password"
        type="password"
        required
        autocomplete="new-password"
        aria-invalid=${OF_PASSWORD.includes(failure?.code)}
        aria-describedby="new-password-about ${failureId}"
      />
      <p class="muted small" id="new-password-about">${t('signin.newPasswordAbout')}</p>
    </div>
    <div class="field">
      <label for="repeated-password">${t('signin.repeatedPassword')}</label>
      <input
        id="repeated-password"
        name="repeated"
        type="password"
        required
        autocomplete="new-password"
        aria-invalid=${failure?.code === 'PASSWORDS_DIFFER'}
        aria-describedby=${failureId}
      />
    </div>
  `;
}

/** The problem of what stands in the fields, as `{ code }`; undefined when the server may be asked. */
export function newPasswordProblem({ password, repeated }) {
  if ([...password.value.normalize('NFC')].length < SHORTEST) return { code: 'TOO_SHORT' };
  if (password.value !== repeated.value) return { code: 'PASSWORDS_DIFFER' };
  return undefined;
}

/** Moves the reader's focus to the failure. */
export function toFailure(form) {
  form.querySelector('[aria-invalid="true"]')?.focus();
}
