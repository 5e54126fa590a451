/** The field for a code of an app. */
import { html } from 'lit';
import '../kernel/form-field.js';
import { t } from '../kernel/texts.js';
import './texts.js';

/** A field of the name `code`; where a recovery code will do as well, it takes letters too. */
export function codeField({ id, recovery = false, failed = false, failure }) {
  return html`
    <form-field class="field">
      <label for=${id}>${t(recovery ? 'secondfactor.codeOrRecovery' : 'secondfactor.code')}</label>
      <input
        id=${id}
        name="code"
        class="factor-code"
        required
        maxlength="40"
        inputmode=${recovery ? 'text' : 'numeric'}
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="go"
        aria-invalid=${failed}
        aria-describedby=${failure}
      />
    </form-field>
  `;
}
