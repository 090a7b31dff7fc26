import { Fault } from '../fault.js';

/** A message on its way to another system. */
export interface WebPost {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Nothing was sent: the address is none that this installation may send to. Waiting does not mend it. */
export class AddressNotAllowed extends Fault {
  readonly retryable = false;
}

/** Nothing was sent: nobody was there to take it. */
export class ReceiverAway extends Fault {
  readonly retryable = true;
}

/** It may have been taken: the answer did not come, or broke off. */
export class PostNotKnown extends Fault {
  readonly retryable = true;
}

/** Hands messages to other systems. An address comes from people, so that who implements this must mistrust it. */
export abstract class WebPoster {
  /**
   * Answers the HTTP status; a redirect is an answer, and is not followed. Throws `AddressNotAllowed`, `ReceiverAway` and
   * `PostNotKnown`.
   */
  abstract post(post: WebPost): Promise<number>;
}
