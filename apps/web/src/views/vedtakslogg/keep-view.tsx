import { Button, Checkbox, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { DeleteViewDocument, SaveViewDocument } from '../../api/operations.generated.js';
import { isRefused, useCommand } from '../../api/use-command.js';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { OneButtonForm } from '../../ui/one-button-form.js';
import { Said } from '../../ui/said.js';
import type { LogSearch } from './log-search.js';
import { shownBy, viewNamed, type SavedView } from './saved-view.js';
import { savedViewTexts } from './saved-views.texts.js';

export interface KeepViewProps {
  readonly search: LogSearch;
  readonly views: readonly SavedView[];
  /** The view that shows what is shown, where there is one. */
  readonly shown: SavedView | undefined;
}

/** Saves what is shown under a name, anew where the name is there, and deletes the view that is shown. */
export const KeepView = ({ search, views, shown }: KeepViewProps) => {
  const say = useText();
  const mayForAll = useRole('COORDINATOR', 'DIRECTOR');
  const [name, setName] = useState('');
  const [forEverybody, setForEverybody] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const save = useCommand(SaveViewDocument);
  const remove = useCommand(DeleteViewDocument);
  const before = viewNamed(views, name, forEverybody);
  const keep = () => {
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    remove.reset();
    const input = { viewId: before?.id ?? null, name, forEverybody, ...shownBy(search) };
    save.mutate(input, {
      onSuccess: (answer) => {
        if (!isRefused(answer)) setName('');
      },
    });
  };
  return (
    <div className="stack">
      <OneButtonForm
        send={say(before === undefined ? savedViewTexts.save : savedViewTexts.saveOver)}
        busy={save.isPending}
        onSend={keep}
      >
        <Paragraph data-size="sm">{say(savedViewTexts.keepHelp)}</Paragraph>
        <Textfield
          data-size="sm"
          label={say(savedViewTexts.name)}
          maxLength={100}
          value={name}
          error={isMissing && name.trim() === '' ? say(savedViewTexts.nameMissing) : undefined}
          onChange={({ target }) => {
            setName(target.value);
          }}
        />
        {mayForAll && (
          <Checkbox
            data-size="sm"
            label={say(savedViewTexts.forEverybody)}
            checked={forEverybody}
            onChange={({ target }) => {
              setForEverybody(target.checked);
            }}
          />
        )}
      </OneButtonForm>
      <Said answer={save.data} problem={save.error} done={say(savedViewTexts.saved)} />
      {shown !== undefined && (!shown.forEverybody || mayForAll) && (
        <div>
          <Button
            data-size="sm"
            variant="secondary"
            data-color="danger"
            aria-disabled={remove.isPending}
            onClick={() => {
              save.reset();
              if (!remove.isPending) remove.mutate({ viewId: shown.id });
            }}
          >
            {say(savedViewTexts.remove, { name: shown.name })}
          </Button>
        </div>
      )}
      <Said answer={remove.data} problem={remove.error} done={say(savedViewTexts.removed)} />
    </div>
  );
};
