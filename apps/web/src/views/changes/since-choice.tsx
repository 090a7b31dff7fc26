import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { SettledDay } from '../../ui/settled-day.js';
import { changesTexts } from './changes.texts.js';
import { sinceReport } from './changes-search.js';

export interface SinceChoiceProps {
  /** As in the address. */
  readonly siden: string | undefined;
  readonly today: string;
  readonly hasReport: boolean;
  /** What is compared with now. */
  readonly since: string | undefined;
  readonly choose: (siden: string | undefined) => void;
}

const chosen = 'dato';

/** Since when: a month, the last report that was sent, or a day. */
export const SinceChoice = ({ siden, today, hasReport, since, choose }: SinceChoiceProps) => {
  const say = useText();
  const isDay = siden !== undefined && siden !== sinceReport;
  return (
    <div className="filters">
      <Choice
        label={say(changesTexts.since)}
        none={say(changesTexts.month)}
        value={isDay ? chosen : siden}
        options={[
          ...(hasReport || siden === sinceReport
            ? [{ value: sinceReport, label: say(changesTexts.report) }]
            : []),
          { value: chosen, label: say(changesTexts.chosen) },
        ]}
        onChange={(value) => {
          choose(value === chosen ? (since ?? today) : value);
        }}
      />
      {isDay && <SettledDay label={say(changesTexts.day)} value={siden} max={today} onChange={choose} />}
    </div>
  );
};
