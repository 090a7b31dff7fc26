import { Alert, Details, Paragraph } from '@digdir/designsystemet-react';
import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import type { ImportedFile } from './import-answer.js';
import { columnTexts, importTexts } from './import.texts.js';
import type { GivenAnswers } from './use-import.js';

export interface ColumnsProps {
  readonly file: ImportedFile;
  /** Its columns are not known, so that nothing of it could be read. */
  readonly unknown: boolean;
  readonly answers: GivenAnswers;
}

const Headings = ({ file, answers }: ColumnsProps) => {
  const say = useText();
  const options = Object.entries(columnTexts).map(([value, text]) => ({ value, label: say(text) }));
  return (
    <div className="intake-fields">
      {file.columns.map(({ header, column }) => (
        <Choice
          key={header}
          label={header}
          none={column === null ? say(importTexts.notRead) : undefined}
          value={answers.mapping[header] ?? column ?? undefined}
          options={options}
          onChange={(chosen) => {
            answers.map(header, chosen);
          }}
        />
      ))}
    </div>
  );
};

/** What each column of a file holds, for a person to explain where it is not known. */
export const Columns = (props: ColumnsProps) => {
  const say = useText();
  const { file, unknown } = props;
  if (file.columns.length === 0) return null;
  if (unknown)
    return (
      <div className="stack">
        <Alert data-color="warning">
          <Paragraph>{say(importTexts.columnsUnknown, { file: file.name })}</Paragraph>
        </Alert>
        <Headings {...props} />
      </div>
    );
  return (
    <Details data-size="sm">
      <Details.Summary>{say(importTexts.columns, { file: file.name })}</Details.Summary>
      <Details.Content>
        <Paragraph data-size="sm">{say(importTexts.columnsHow)}</Paragraph>
        <Headings {...props} />
      </Details.Content>
    </Details>
  );
};
