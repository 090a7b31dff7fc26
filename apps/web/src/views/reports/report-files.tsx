import { Link as Anchor } from '@digdir/designsystemet-react';
import { languages } from '#kernel/text';
import { useState } from 'react';
import '../../styles/reports.css';
import { useLanguage, useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { editionTexts, formatTexts, languageNames } from './file.texts.js';
import { reportsTexts } from './reports.texts.js';

export interface ReportFilesProps {
  /** Where the report is fetched: `/vedtaksrapport`, or `/vedtaksrapport/ID`. */
  readonly address: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Those the reader may have; the public one when there is no choice. */
  readonly editions?: readonly string[];
}

const formats = Object.keys(formatTexts);

/** A report as a file, in every format, language and edition there is. */
export const ReportFiles = ({ address, query = {}, editions = ['public'] }: ReportFilesProps) => {
  const say = useText();
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<string>(own);
  const [chosen, setEdition] = useState('public');
  const edition = editions.includes(chosen) ? chosen : (editions[0] ?? 'public');
  return (
    <div className="report-files">
      <div className="filters">
        <Choice
          label={say(reportsTexts.fileLanguage)}
          value={language}
          options={languages.map((each) => ({ value: each, label: languageNames[each] ?? each }))}
          onChange={(value) => {
            setLanguage(value ?? own);
          }}
        />
        {editions.length > 1 && (
          <Choice
            label={say(reportsTexts.edition)}
            value={edition}
            options={editions.map((each) => ({
              value: each,
              label: editionTexts[each] === undefined ? each : say(editionTexts[each]),
            }))}
            onChange={(value) => {
              setEdition(value ?? 'public');
            }}
          />
        )}
      </div>
      <ul className="row files">
        {formats.map((format) => (
          <li key={format}>
            <Anchor
              href={`${address}?${new URLSearchParams({ ...query, format, edition, language }).toString()}`}
              download
            >
              {formatTexts[format] === undefined ? format : say(formatTexts[format])}
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  );
};
