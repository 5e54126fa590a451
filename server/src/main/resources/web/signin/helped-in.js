import { operation, mutate, query } from '../kernel/graphql.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { errorText } from '../kernel/texts.js';
import './one-time-link.js';

const accountOf = operation(new URL('./accountOf.graphql', import.meta.url));

/** What elements share that help somebody in with a link that is shown once. */
export class HelpedIn extends PageElement {
  static properties = { person: { attribute: false }, made: { state: true }, busy: { state: true } };

  account = new FetchController(this, async () => (await query(accountOf, { id: this.person.id })).node ?? {});

  /** Makes a link; the answer is in `made`, if it came. */
  async make(document, byMail) {
    this.busy = true;
    try {
      const payload = await mutate(document, { personId: this.person.id, byMail });
      if (payload.link) this.made = payload;
      else await this.account.run();
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }

  async done() {
    this.made = undefined;
    await this.account.run();
  }
}
