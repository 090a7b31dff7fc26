import { Alert } from '@digdir/designsystemet-react';
import { useText } from '../../app/language.js';
import { dayInOslo, useLongDay } from '../../ui/day.js';
import { SettledDay } from '../../ui/settled-day.js';
import { vedtakTexts } from './vedtak.texts.js';

export interface PastProps {
  readonly day: string | undefined;
  readonly go: (day: string | undefined) => void;
}

/** Chooses the day on which the vedtak is looked at. */
export const PastField = ({ day, go }: PastProps) => {
  const say = useText();
  return (
    <SettledDay
      label={say(vedtakTexts.asOf)}
      value={day ?? ''}
      max={dayInOslo(new Date().toISOString())}
      onChange={go}
    />
  );
};

/** Says that this is how it was, and leads back to today. */
export const PastNote = ({ day, go }: PastProps & { readonly day: string }) => {
  const say = useText();
  const longDay = useLongDay();
  return (
    <Alert data-color="info" role="status">
      {say(vedtakTexts.asOfNote, { day: longDay(day) })}{' '}
      <button
        type="button"
        className="as-link"
        onClick={() => {
          go(undefined);
        }}
      >
        {say(vedtakTexts.backToNow)}
      </button>
    </Alert>
  );
};
