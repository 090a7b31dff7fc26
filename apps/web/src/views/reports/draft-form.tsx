import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { dayInOslo } from '../../ui/day.js';
import { halfYearOf, isBackwards, PeriodFields } from './period-fields.js';
import { ReportFiles } from './report-files.js';
import { reportsTexts } from './reports.texts.js';

/** The report of any period as it would be today; nobody has to order it. */
export const DraftForm = () => {
  const say = useText();
  const seesAll = useRole('COORDINATOR', 'DIRECTOR', 'AUDITOR');
  const [period, setPeriod] = useState(() => halfYearOf(dayInOslo(new Date().toISOString())));
  const isWhole = period.from !== '' && period.to !== '' && !isBackwards(period);
  return (
    <Card>
      <div className="stack">
        <Heading level={2} data-size="sm">
          {say(reportsTexts.draft)}
        </Heading>
        <Paragraph>{say(reportsTexts.draftHelp)}</Paragraph>
        <div className="filters">
          <PeriodFields
            period={period}
            change={(part) => {
              setPeriod((before) => ({ ...before, ...part }));
            }}
          />
        </div>
        {isWhole && (
          <ReportFiles
            address="/vedtaksrapport"
            query={{ from: period.from, to: period.to }}
            editions={seesAll ? ['public', 'internal', 'closed'] : ['public']}
          />
        )}
      </div>
    </Card>
  );
};
