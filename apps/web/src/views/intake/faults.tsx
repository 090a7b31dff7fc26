import { ErrorSummary } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../app/language.js';
import { intakeTexts } from './intake.texts.js';

export interface Fault {
  /** The id of the field it is about. */
  readonly at: string;
  readonly message: string;
}

/** What must be corrected before it can be sent, each with a way to its field. It takes the focus when it comes. */
export const Faults = ({ faults }: { readonly faults: readonly Fault[] }) => {
  const say = useText();
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <ErrorSummary ref={summary as never} tabIndex={-1}>
      <ErrorSummary.Heading level={2} data-size="2xs">
        {say(intakeTexts.correct)}
      </ErrorSummary.Heading>
      <ErrorSummary.List>
        {faults.map(({ at, message }) => (
          <ErrorSummary.Item key={at + message}>
            <ErrorSummary.Link href={`#${at}`}>{message}</ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
};

export const faultAt = (faults: readonly Fault[], at: string): string | undefined =>
  faults.find((fault) => fault.at === at)?.message;
