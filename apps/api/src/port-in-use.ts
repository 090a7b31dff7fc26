import { Fault } from '#kernel';

/** Another program listens where we should. Thrown at start; stop it, or choose another port. */
export class PortInUse extends Fault {
  readonly retryable = false;

  constructor(readonly port: number) {
    super(
      `Port ${port.toString()} er i bruk av et annet program. Stopp det, eller velg en annen port: PORT=3001.`,
    );
  }
}
