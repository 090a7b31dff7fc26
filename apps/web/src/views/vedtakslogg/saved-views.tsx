import { Details } from '@digdir/designsystemet-react';
import { SavedViewsDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { KeepView } from './keep-view.js';
import type { LogSearch } from './log-search.js';
import { searchOf, viewOf } from './saved-view.js';
import { savedViewTexts } from './saved-views.texts.js';
import { useReader } from './use-reader.js';

export interface SavedViewsProps {
  readonly search: LogSearch;
  readonly open: (search: LogSearch) => void;
}

const Views = ({ search, open }: SavedViewsProps) => {
  const say = useText();
  const views = useRead(SavedViewsDocument, {}).data?.savedViews;
  if (views === undefined) return null;
  const shown = viewOf(views, search);
  return (
    <div className="stack">
      {views.length > 0 && (
        <div className="filters">
          <Choice
            label={say(savedViewTexts.views)}
            none={say(savedViewTexts.choose)}
            value={shown?.id}
            options={views.map(({ id, name, forEverybody }) => ({
              value: id,
              label: forEverybody ? say(savedViewTexts.everybodys, { name }) : name,
            }))}
            onChange={(id) => {
              const chosen = views.find((view) => view.id === id);
              if (chosen !== undefined) open(searchOf(chosen));
            }}
          />
        </div>
      )}
      <Details data-size="sm">
        <Details.Summary>{say(savedViewTexts.keep)}</Details.Summary>
        <Details.Content>
          <KeepView search={search} views={views} shown={shown} />
        </Details.Content>
      </Details>
    </div>
  );
};

/** What is asked of the log again and again, under a name; for those who work with it, or look after those who do. */
export const SavedViews = (props: SavedViewsProps) => (useReader() ? <Views {...props} /> : null);
