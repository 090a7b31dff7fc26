import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AskFailed } from '../../api/ask.js';
import { noteWrite } from '../../api/own-writes.js';
import { useViewer } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { useDraft } from '../../ui/use-draft.js';
import type { Answer, ImportAnswer } from './import-answer.js';
import { importTexts } from './import.texts.js';
import { sendImport, type ImportOrder, type Mend } from './send-import.js';

/** An answer, with what it stands in the place of. */
export interface MadeMend extends Mend {
  readonly header: string;
  readonly was: string;
}

interface Answers {
  /** By file, row and column. */
  readonly mends: Readonly<Record<string, MadeMend>>;
  readonly mapping: Readonly<Record<string, string>>;
}

const choices = { pasted: '', asOf: '', organ: '', published: false };
export type Choices = typeof choices;

const keyOf = ({ file, row, column }: Pick<Mend, 'file' | 'row' | 'column'>) =>
  `${file}\n${row.toString()}\n${column}`;

/** The same files have the same answers, also when the page was left in between. */
const signatureOf = (files: readonly File[]): string =>
  files.map(({ name, size, lastModified }) => `${name}/${size.toString()}/${lastModified.toString()}`).join();

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** What has been answered to one list, kept in this browser until it has been taken in. */
const useAnswers = (signature: string) => {
  const viewer = useViewer();
  const present: Answers = { mends: {}, mapping: {} };
  const { draft, change, drop } = useDraft<Answers>(`import-svar:${viewer?.id ?? ''}:${signature}`, present);
  const { mends, mapping } = draft;
  return {
    mends,
    mapping,
    drop,
    answer: (place: Pick<Mend, 'file' | 'row'>, { column, header, value: was }: Answer, value: string) => {
      const mend = { file: place.file, row: place.row, column, header, was, value };
      const key = keyOf(mend);
      change({ mends: value === was ? without(mends, key) : { ...mends, [key]: mend } });
    },
    undo: (mend: MadeMend) => {
      change({ mends: without(mends, keyOf(mend)) });
    },
    map: (heading: string, column: string | undefined) => {
      change({
        mapping: column === undefined ? without(mapping, heading) : { ...mapping, [heading]: column },
      });
    },
    given: (file: string, row: number, column: string) => mends[keyOf({ file, row, column })]?.value,
  };
};

export type GivenAnswers = ReturnType<typeof useAnswers>;

interface Seen {
  readonly answer: ImportAnswer;
  /** What it was asked with, to tell whether something has been answered since. */
  readonly asked: string;
}

/** One import on its way: chosen, looked over, answered, run. */
export const useImport = () => {
  const say = useText();
  const viewer = useViewer();
  const client = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [seen, setSeen] = useState<Seen>();
  const [done, setDone] = useState<ImportAnswer>();
  const drafted = useDraft<Choices>(`import:${viewer?.id ?? ''}`, choices);
  const { pasted, ...options } = drafted.draft;
  const answers = useAnswers(signatureOf(files));
  const toSend = (): readonly File[] =>
    files.length > 0 ? files : [new File([pasted], say(importTexts.pastedName), { type: 'text/csv' })];
  const mends = Object.values(answers.mends).map(({ file, row, column, value }) => ({
    file,
    row,
    column,
    value,
  }));
  const asked = JSON.stringify([options, mends, answers.mapping]);

  const sending = useMutation<ImportAnswer, AskFailed, boolean>({
    mutationFn: (dryRun) =>
      sendImport({
        ...options,
        files: toSend(),
        mapping: answers.mapping,
        mends,
        dryRun,
      } satisfies ImportOrder),
    networkMode: 'always',
    onSuccess: (answer, dryRun) => {
      if (dryRun) {
        setSeen({ answer, asked });
        return undefined;
      }
      setDone(answer);
      noteWrite(answer.position);
      answers.drop();
      drafted.drop();
      return client.invalidateQueries();
    },
  });

  const forget = () => {
    setSeen(undefined);
    setDone(undefined);
    sending.reset();
  };
  return {
    files,
    choices: drafted.draft,
    answers,
    done,
    preview: seen?.answer,
    /** Answered since the preview: it says no more what would happen. */
    changedSince: seen !== undefined && seen.asked !== asked,
    chosen: files.length > 0 || pasted.trim() !== '',
    problem: sending.error,
    sending: sending.isPending,
    choose: (chosen: readonly File[]) => {
      forget();
      setFiles(chosen);
    },
    change: (part: Partial<Choices>) => {
      // Other rows have other questions.
      if (part.pasted !== undefined) {
        forget();
        answers.drop();
      }
      drafted.change(part);
    },
    look: () => {
      sending.mutate(true);
    },
    run: () => {
      sending.mutate(false);
    },
    again: () => {
      forget();
      setFiles([]);
    },
  };
};

export type Importing = ReturnType<typeof useImport>;
