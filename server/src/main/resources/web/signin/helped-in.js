import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, mutate, query } from '../kernel/graphql.js';
import { errorText } from '../kernel/texts.js';
import './one-time-link.js';

const accountOf = operation(new URL('./accountOf.graphql', import.meta.url));

/** The base class of elements that help somebody to sign in, with a link that is mailed to them or shown once. */
export class HelpedIn extends PageElement {
  static properties = { person: { attribute: false }, made: { state: true }, busy: { state: true } };

  account = new FetchController(this, async () => (await query(accountOf, { id: this.person.id })).node ?? {});

  /** Makes a link; the answer is in `made`. One that is repeated shows no link: then it is as if none had been made. */
  async make(document, input = {}) {
    this.busy = true;
    try {
      const payload = await mutate(document, { personId: this.person.id, ...input });
      const { way } = payload.invitation;
      if (payload.link || payload.mail || way === 'SIGNED_IN') this.made = payload;
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
