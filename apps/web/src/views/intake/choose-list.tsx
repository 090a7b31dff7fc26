import {
  Alert,
  Button,
  Checkbox,
  Field,
  Heading,
  Label,
  Paragraph,
  Textfield,
} from '@digdir/designsystemet-react';
import { useState, type DragEvent } from 'react';
import { useEntry } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { DayField } from '../../ui/day-field.js';
import { importTexts } from './import.texts.js';
import type { Importing } from './use-import.js';

const accepted = '.csv,.tsv,.txt,.xlsx,.json';

const FileChoice = ({ importing }: { readonly importing: Importing }) => {
  const say = useText();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    importing.choose([...event.dataTransfer.files]);
  };
  return (
    <Field
      className={over ? 'intake-drop over' : 'intake-drop'}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <Label htmlFor="importfiler">{say(importTexts.files)}</Label>
      <input
        id="importfiler"
        type="file"
        multiple
        accept={accepted}
        onChange={({ target }) => {
          importing.choose([...(target.files ?? [])]);
        }}
      />
      <span role="status">
        {importing.files.length > 0 &&
          say(importTexts.chosen, { files: importing.files.map(({ name }) => name).join(', ') })}
      </span>
    </Field>
  );
};

const Options = ({ importing: { choices, change } }: { readonly importing: Importing }) => {
  const say = useText();
  const { municipality } = useEntry();
  return (
    <>
      <div className="filters">
        <DayField
          label={say(importTexts.asOf)}
          description={say(importTexts.asOfHow)}
          value={choices.asOf}
          onChange={(asOf) => {
            change({ asOf });
          }}
        />
        <Choice
          label={say(importTexts.organ)}
          none={say(importTexts.noOrgan)}
          value={choices.organ === '' ? undefined : choices.organ}
          options={(municipality?.organs ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(organ = '') => {
            change({ organ });
          }}
        />
      </div>
      <Checkbox
        data-size="sm"
        label={say(importTexts.published)}
        checked={choices.published}
        onChange={({ target }) => {
          change({ published: target.checked });
        }}
      />
    </>
  );
};

/** The first step: a file or a pasted table, and what the list does not say itself. */
export const ChooseList = ({ importing }: { readonly importing: Importing }) => {
  const say = useText();
  const [nothing, setNothing] = useState(false);
  const { choices, change, chosen, files, look, sending } = importing;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setNothing(!chosen);
        if (chosen && !sending) look();
      }}
    >
      <Heading level={2} data-size="sm">
        {say(importTexts.choose)}
      </Heading>
      <FileChoice importing={importing} />
      {files.length === 0 && (
        <Textfield
          multiline
          rows={4}
          label={say(importTexts.paste)}
          description={say(importTexts.pasteHow)}
          value={choices.pasted}
          onChange={({ target }) => {
            change({ pasted: target.value });
          }}
        />
      )}
      <Options importing={importing} />
      {nothing && !chosen && (
        <Alert data-color="warning" role="alert">
          <Paragraph>{say(importTexts.nothingChosen)}</Paragraph>
        </Alert>
      )}
      <div className="row">
        <Button type="submit" aria-disabled={sending}>
          {say(importTexts.look)}
        </Button>
      </div>
    </form>
  );
};
